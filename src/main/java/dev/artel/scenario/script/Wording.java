package dev.artel.scenario.script;

import dev.artel.kernel.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine's frequent messages in words that both languages have; the others are said as they are. */
final class Wording {
    private static final List<Known> KNOWN = List.of(
            known("(\\S+) is not defined", "script.js-unknown-name"),
            known("Cannot read property '(.*)' of (undefined|null)", "script.js-read-of-nothing"),
            known("Cannot set property '(.*)' of (undefined|null)", "script.js-write-to-nothing"),
            known("(.+) is not a function", "script.js-no-function"),
            known("Assignment to constant \"(.+)\"", "script.js-constant"),
            known("Variable \"(.+)\" has already been declared", "script.js-declared-twice"),
            known("Expected an operand but found (.+)", "script.js-expected-operand"),
            known("Expected (.+) but found (.+)", "script.js-expected"),
            known("Missing close quote", "script.js-open-quote"));

    private Wording() {}

    private record Known(Pattern pattern, String key) {}

    private static Known known(String pattern, String key) {
        return new Known(Pattern.compile(pattern, Pattern.DOTALL), key);
    }

    /** What the engine's parser said. */
    static Text of(String message) {
        return of("", message);
    }

    /** What was thrown. */
    static Text of(String name, String message) {
        for (Known known : KNOWN) {
            Matcher matcher = known.pattern().matcher(message);
            if (matcher.matches()) {
                Object[] parts = new Object[matcher.groupCount()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = matcher.group(i + 1);
                }
                return Text.of(known.key(), parts);
            }
        }
        if (message.isEmpty()) {
            return name.isEmpty() ? Text.of("script.js-nothing") : Text.of("script.said", name);
        }
        return Text.of("script.said", name.isEmpty() || name.equals("Error") ? message : name + ": " + message);
    }
}
