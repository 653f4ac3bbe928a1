package dev.artel.scenario.component;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a component says of itself. Its texts are {@code component.<type>.name} and {@code .help}, those of its inputs and
 * outputs {@code component.<type>.input.<name>.title}, {@code .output.<name>.title}, each with a {@code .help}.
 *
 * @param group palette group: {@code data, actions, communication, code}
 * @param icon name of a lucide icon
 * @param callable whether code steps may call it as a host function of the same name
 */
public record ComponentManifest(
        String group,
        String icon,
        String color,
        Effect effect,
        boolean callable,
        List<Input> inputs,
        List<Output> outputs) {

    /** The name of an input or output that stands for any name that the person chooses. */
    public static final String ANY_NAME = "*";

    public Optional<Input> input(String name) {
        return inputs.stream().filter(input -> input.answersTo(name)).findFirst();
    }

    public Optional<Output> output(String name) {
        return outputs.stream().filter(output -> output.answersTo(name)).findFirst();
    }

    /**
     * One input.
     *
     * @param name as scripts know it, or {@link #ANY_NAME}
     * @param editor how it is asked for: {@code text, multiline, script, catalog, record, values, filters, fields, sort, number, select,
     *     duration, switch, code, map, scope, json}; {@code scope} is a map whose dates stay dates. Arguments of functions may also be
     *     a {@code field}
     * @param initial the value when none is given; null for none
     * @param options the choices of a {@code select}
     * @param bounds of a {@code number} that has to be whole; null for any number
     */
    public record Input(
            String name,
            String editor,
            boolean required,
            @Nullable JsonNode initial,
            List<String> options,
            @Nullable Bounds bounds) {
        /** The least and the greatest whole number that is taken. */
        public record Bounds(int least, int greatest) {}

        boolean answersTo(String given) {
            return name.equals(given) || name.equals(ANY_NAME);
        }

        public static Input required(String name, String editor) {
            return new Input(name, editor, true, null, List.of(), null);
        }

        public static Input optional(String name, String editor) {
            return new Input(name, editor, false, null, List.of(), null);
        }

        /** One of these texts, the usual one when none is given. */
        public static Input select(String name, List<String> options, String usual) {
            return new Input(name, "select", false, StringNode.valueOf(usual), options, null);
        }

        /** The same input with a value when none is given. */
        public Input initially(JsonNode value) {
            return new Input(name, editor, required, value, options, bounds);
        }

        /** The same input that takes whole numbers from one to the other, both included. */
        public Input within(int least, int greatest) {
            return new Input(name, editor, required, initial, options, new Bounds(least, greatest));
        }
    }

    /**
     * One output.
     *
     * @param type what stands in it: {@code record, records, id, number, text, any, object}
     */
    public record Output(String name, String type) {
        boolean answersTo(String given) {
            return name.equals(given) || name.equals(ANY_NAME);
        }
    }
}
