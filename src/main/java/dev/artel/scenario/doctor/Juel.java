package dev.artel.scenario.doctor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Simple expressions of the language that Java engines use in conditions, as JavaScript: comparisons of names, numbers and texts. */
final class Juel {
    /** What is longer is not that simple. */
    private static final int LONGEST = 500;

    private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]*+)}");
    private static final String VALUE =
            "(?:[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*+|-?\\d+(?:\\.\\d+)?|'[^'\\\\]*'|\"[^\"\\\\]*\")";
    private static final Pattern TERM = Pattern.compile("(!\\s*|not\\s+)?(" + VALUE
            + ")(?:\\s*(==|!=|<=|>=|<|>|\\beq\\b|\\bne\\b|\\blt\\b|\\bgt\\b)\\s*(" + VALUE + "))?");
    private static final Pattern JOINT = Pattern.compile("\\s*(&&|\\|\\||\\band\\b|\\bor\\b)\\s*");

    private Juel() {}

    /** The same in JavaScript; empty for what is not that simple. */
    static Optional<String> script(String text) {
        Matcher whole = WHOLE.matcher(text.strip());
        if (text.length() > LONGEST || !whole.matches()) {
            return Optional.empty();
        }
        String body = whole.group(1).strip();
        StringBuilder script = new StringBuilder();
        Matcher term = TERM.matcher(body);
        Matcher joint = JOINT.matcher(body);
        int at = 0;
        while (term.region(at, body.length()).lookingAt()) {
            script.append(term(term));
            at = term.end();
            if (at == body.length()) {
                return Optional.of(script.toString());
            }
            if (!joint.region(at, body.length()).lookingAt()) {
                return Optional.empty();
            }
            script.append(joint.group(1).matches("&&|and") ? " && " : " || ");
            at = joint.end();
        }
        return Optional.empty();
    }

    private static String term(Matcher term) {
        String value = term.group(2);
        if (term.group(3) == null) {
            return (term.group(1) == null ? "" : "!") + value;
        }
        String compared = value + " " + operator(term.group(3)) + " " + term.group(4);
        return term.group(1) == null ? compared : "!(" + compared + ")";
    }

    private static String operator(String written) {
        return switch (written) {
            case "==", "eq" -> "==";
            case "!=", "ne" -> "!=";
            case "lt" -> "<";
            case "gt" -> ">";
            default -> written;
        };
    }
}
