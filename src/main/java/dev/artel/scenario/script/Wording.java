package dev.artel.scenario.script;

import dev.artel.kernel.Text;
import dev.artel.scenario.script.guest.GuestFailure.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The engine's frequent messages in words that both languages have; the others are said as they are. */
final class Wording {
    private static final String EXPECTED = "script.js-expected";
    private static final String NO_SPACE = "Missing space after numeric literal";

    private static final List<Known> KNOWN = List.of(
            known("BigInt is not defined", "script.js-bigint"),
            known("console is not defined", "script.js-no-console"),
            known("(\\S+) is not defined", "script.js-unknown-name"),
            known("Cannot read property 'Symbol\\(Symbol\\.iterator\\)' of (undefined|null)", "script.js-no-list"),
            known("Cannot read property '(.*)' of (undefined|null)", "script.js-read-of-nothing"),
            known("Cannot set property '(.*)' of (undefined|null)", "script.js-write-to-nothing"),
            known("Cannot convert undefined or null to object: (.+)", "script.js-object-of-nothing"),
            known("Cannot assign to read only property '(.+?)' of .*", "script.js-read-only"),
            known("Cannot add new property \"(.+?)\" to non-extensible .*", "script.js-frozen"),
            known("(.+) is not a function", "script.js-no-function"),
            known("(.+) is not a constructor", "script.js-no-constructor"),
            known("(.+) is not iterable", "script.js-no-list"),
            known("(.+) is not an Object", "script.js-no-object"),
            known("Class constructor (.+) cannot be invoked without 'new'", "script.js-without-new"),
            known("Right-hand-side of instanceof is not .+", "script.js-instanceof"),
            known("Reduce of empty array with no initial value", "script.js-reduce-of-nothing"),
            known("Converting circular structure to JSON", "script.js-json-cycle"),
            known("Unexpected token (.+) in JSON at position (\\d+)", "script.js-json"),
            known("Unexpected end of JSON input", "script.js-json-end"),
            known("Invalid string length", "script.js-string-length"),
            known("Invalid array length", "script.js-array-length"),
            known("illegal repeat count", "script.js-repeat"),
            known("time value is not a finite number|Invalid time value", "script.js-date"),
            known("Invalid time zone (.+)", "script.js-time-zone"),
            known("(.+)\\(\\) fraction digits need to be in range (\\d+)-(\\d+)", "script.js-digits"),
            known("illegal escape sequence", "script.js-address"),
            known("dynamic evaluation of code is disabled\\.", "script.js-eval"),
            known("Assignment to constant \"(.+)\"", "script.js-constant"),
            known("Missing assignment to constant \"(.+)\"", "script.js-constant-empty"),
            known("Missing assignment in destructuring declaration", "script.js-destructuring"),
            known("Variable \"(.+)\" has already been declared", "script.js-declared-twice"),
            known("Invalid left hand side for assignment", "script.js-left-side"),
            known("await is only valid in .+", "script.js-await"),
            known("Illegal (break|continue) statement", "script.js-outside-loop"),
            known("Switch already has default case", "script.js-two-defaults"),
            known("Missing catch or finally after try", "script.js-no-catch"),
            known("Unterminated group", "script.js-regex-group"),
            known("Invalid regular expression flags", "script.js-regex-flags"),
            known("Expected an operand but found (.+)", "script.js-expected-operand"),
            known("Expected (.+) but found (.+)", EXPECTED),
            known("expected BindingIdentifier.*", "script.js-expected-name"),
            known(NO_SPACE, "script.js-after-number"),
            known("Missing close quote", "script.js-open-quote"));

    private Wording() {}

    private record Known(Pattern pattern, String key) {}

    private static Known known(String pattern, String key) {
        return new Known(Pattern.compile(pattern, Pattern.DOTALL), key);
    }

    /** What the engine's parser said of that place; null when that is not known. */
    static Text of(String message, @Nullable Place place) {
        return message.equals(NO_SPACE) && place != null && isBigInt(place)
                ? Text.of("script.js-bigint")
                : of("", message);
    }

    /** Whether what stands behind the number there is the letter that makes it one of any length. */
    private static boolean isBigInt(Place place) {
        String rest =
                place.text().substring(Math.min(place.column() - 1, place.text().length()));
        return rest.startsWith("n") && (rest.length() == 1 || !Character.isJavaIdentifierPart(rest.charAt(1)));
    }

    /** What was thrown. */
    static Text of(String name, String message) {
        for (Known known : KNOWN) {
            Matcher matcher = known.pattern().matcher(message);
            if (matcher.matches()) {
                Object[] parts = new Object[matcher.groupCount()];
                for (int i = 0; i < parts.length; i++) {
                    String part = matcher.group(i + 1);
                    parts[i] = known.key().startsWith(EXPECTED) ? token(part) : part;
                }
                return Text.of(known.key(), parts);
            }
        }
        if (message.isEmpty()) {
            return name.isEmpty() ? Text.of("script.js-nothing") : Text.of("script.said", name);
        }
        return Text.of("script.said", name.isEmpty() || name.equals("Error") ? message : name + ": " + message);
    }

    /** What the parser calls a piece of the text, in words where it has no form of its own. */
    private static Object token(String told) {
        return switch (told) {
            case "comma" -> Text.of("script.js-token-comma");
            case "ident", "property id" -> Text.of("script.js-token-name");
            case "eof" -> Text.of("script.js-token-end");
            case "error" -> Text.of("script.js-token-unknown");
            default -> told;
        };
    }
}
