package dev.artel.scenario.diagram.bpium;

import dev.artel.kernel.Json;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values by name as one expression, in the form that the settings panel shows line by line. */
final class ObjectScript {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_$][\\w$]*|0|[1-9]\\d{0,14}");
    private static final Pattern WHOLE = Pattern.compile("\\$\\{([^{}]*)}");
    /** What can stand behind a colon as it is: no comma, no comment, nothing that spans lines. */
    private static final Pattern SIMPLE = Pattern.compile("[^,/\\r\\n;{}]*|\"[^\"\\\\\\r\\n]*\"|'[^'\\\\\\r\\n]*'");

    private ObjectScript() {}

    /** {@code ({name: expression, …})}; evaluated in that order. */
    static String script(Map<String, Told> entries) {
        if (entries.isEmpty()) {
            return "({})";
        }
        return entries.entrySet().stream()
                .map(entry -> "  " + key(entry.getKey()) + ": "
                        + operand(entry.getValue().source()))
                .collect(Collectors.joining(",\n", "({\n", "\n})"));
    }

    /** The expression as a part of a larger one. */
    static String operand(String source) {
        return SIMPLE.matcher(source).matches() ? source : bracketed(source);
    }

    /** The expression in brackets; behind what could be a comment the closing one stands on a line of its own. */
    static String bracketed(String source) {
        return source.contains("//") ? "(" + source + "\n)" : "(" + source + ")";
    }

    /** A name; one that holds <code>${…}</code> is computed. */
    private static String key(String name) {
        if (PLAIN_KEY.matcher(name).matches()) {
            return name;
        }
        var whole = WHOLE.matcher(name);
        if (whole.matches()) {
            return "[" + whole.group(1) + "]";
        }
        return name.contains("${")
                ? "[`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`]"
                : Json.write(Json.MAPPER.getNodeFactory().stringNode(name));
    }
}
