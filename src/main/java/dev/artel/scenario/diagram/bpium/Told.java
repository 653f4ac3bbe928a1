package dev.artel.scenario.diagram.bpium;

import dev.artel.kernel.Json;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.markup.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a parameter of the dialect holds. */
sealed interface Told {
    /** A literal. */
    record Text(String text) implements Told {}

    /** An expression. */
    record Script(String text) implements Told {}

    /** Values by name, in the order of the file. */
    record Pairs(Map<String, Told> entries) implements Told {}

    /** Whether nothing is said. */
    default boolean isBlank() {
        if (this instanceof Text literal) {
            return literal.text().isBlank();
        }
        return this instanceof Script script
                ? script.text().isBlank()
                : ((Pairs) this).entries().isEmpty();
    }

    /** The literal that it comes to; empty text for what has to be evaluated. */
    default String literal() {
        if (this instanceof Text literal) {
            return literal.text().strip();
        }
        return this instanceof Script script ? Scalars.text(script.text()).orElse("") : "";
    }

    /** As an expression that stands for itself. */
    default String source() {
        if (this instanceof Text literal) {
            return Json.write(Json.MAPPER.getNodeFactory().stringNode(literal.text()));
        }
        return this instanceof Script script
                ? Scalars.bare(script.text())
                : ObjectScript.script(((Pairs) this).entries());
    }

    /** As an input: what is nothing but a text or a number is a literal. */
    default Expression value() {
        if (this instanceof Script script) {
            return Scalars.text(script.text()).map(Expression::literal).orElseGet(() -> Expression.script(source()));
        }
        return this instanceof Text literal ? Expression.literal(literal.text()) : Expression.script(source());
    }

    /** What stands in a parameter, an entry of a map or a condition; an empty literal for nothing. */
    static Told read(Element holder) {
        Optional<Element> script = Markup.child(holder, Markup.CAMUNDA, "script");
        if (script.isPresent()) {
            return wrapped(script.get().getTextContent());
        }
        Optional<Element> list = Markup.child(holder, Markup.CAMUNDA, "list");
        if (list.isPresent()) {
            List<Element> values =
                    Markup.children(list.get(), Markup.CAMUNDA, "value").toList();
            return values.isEmpty() ? new Text("") : new Text(values.get(0).getTextContent());
        }
        Optional<Element> map = Markup.child(holder, Markup.CAMUNDA, "map");
        if (map.isPresent()) {
            Map<String, Told> entries = new LinkedHashMap<>();
            Markup.children(map.get(), Markup.CAMUNDA, "entry").forEach(entry -> {
                Told value = read(entry);
                if (!value.isBlank()) {
                    entries.put(entry.getAttribute("key"), value);
                }
            });
            return new Pairs(entries);
        }
        return wrapped(holder.getTextContent());
    }

    /** Whether the text is nothing, or a wrapper {@code {"type": …, "value": …}}. */
    static boolean isWrapped(String text) {
        return text.isBlank() || wrapper(text).isPresent();
    }

    private static Optional<JsonNode> wrapper(String text) {
        try {
            return Optional.of(Json.read(text.strip()))
                    .filter(json -> json.isObject() && json.has("type") && json.has("value"));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What the wrapper holds; a text that is none is taken as it is. */
    static Told wrapped(String text) {
        return wrapper(text)
                .<Told>map(json -> {
                    JsonNode value = json.get("value");
                    String body = value.isString() ? value.asString() : Json.write(value);
                    return json.get("type").asString("").equals("script") ? new Script(body) : new Text(body);
                })
                .orElseGet(() -> new Text(text));
    }

    /** Scripts that are a literal. */
    final class Scalars {
        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d+)?");
        private static final Pattern PLAIN = Pattern.compile("\"([^\"\\\\\\r\\n]+)\"|'([^'\\\\\\r\\n]+)'");

        private Scalars() {}

        /** The script without what surrounds it: blanks, and semicolons at its end. */
        static String bare(String script) {
            int end = script.length();
            while (end > 0 && (script.charAt(end - 1) == ';' || Character.isWhitespace(script.charAt(end - 1)))) {
                end--;
            }
            return script.substring(0, end).strip();
        }

        /** The text of a script that is nothing but a number or a text without escapes; empty for any other. */
        static Optional<String> text(String script) {
            String bare = bare(script);
            if (NUMBER.matcher(bare).matches()) {
                return Optional.of(bare);
            }
            var plain = PLAIN.matcher(bare);
            if (!plain.matches()) {
                return Optional.empty();
            }
            return Optional.of(plain.group(1) != null ? plain.group(1) : plain.group(2));
        }
    }
}
