package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A variable, or a place inside one: {@code found}, {@code client.phones[0]}. What is missing on the way is made: objects for names,
 * lists for numbers. {@code rows[i]} is the place that the variable {@code i} tells, a number or a name.
 *
 * @param text as the person wrote it
 * @param root the top-level variable
 * @param steps names (String) and positions (Integer) below it, and places that a variable tells ({@link Told})
 */
public record VariablePath(@JsonValue String text, String root, List<Object> steps) {
    private static final int MAX_STEPS = 20;
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]{0,99}";
    private static final Pattern ROOT = Pattern.compile(NAME);
    private static final int MAX_POSITION = 9_999;
    private static final Pattern STEP = Pattern.compile("\\.(" + NAME + ")|\\[(\\d{1,4})]|\\[(" + NAME + ")]");

    /** A step that is known only when it is taken. */
    public record Told(String variable) {}

    /** The path that the text states; empty when it is none. */
    public static Optional<VariablePath> parse(String text) {
        String trimmed = text.trim();
        Matcher root = ROOT.matcher(trimmed);
        if (!root.lookingAt()) {
            return Optional.empty();
        }
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(trimmed);
        int at = root.end();
        while (at < trimmed.length()) {
            step.region(at, trimmed.length());
            if (!step.lookingAt() || steps.size() == MAX_STEPS) {
                return Optional.empty();
            }
            steps.add(step(step));
            at = step.end();
        }
        return Optional.of(new VariablePath(trimmed, root.group(), List.copyOf(steps)));
    }

    private static Object step(Matcher step) {
        if (step.group(2) != null) {
            return Integer.valueOf(step.group(2));
        }
        if (step.group(3) != null) {
            return new Told(step.group(3));
        }
        return step.group(1);
    }

    /**
     * The same place with every step known.
     *
     * @param variables gives what a variable holds; null for one that there is not
     * @throws dev.artel.kernel.Problem BadRequest when a variable holds neither a name nor a position from 0 to 9,999
     */
    public VariablePath resolved(Function<String, @Nullable JsonNode> variables) {
        if (steps.stream().noneMatch(Told.class::isInstance)) {
            return this;
        }
        List<Object> known = steps.stream()
                .map(step -> step instanceof Told told ? resolved(told, variables.apply(told.variable())) : step)
                .toList();
        return new VariablePath(text, root, known);
    }

    private Object resolved(Told told, @Nullable JsonNode value) {
        if (value != null && value.isString() && !value.asString().isEmpty()) {
            return value.asString();
        }
        if (value != null && value.isIntegralNumber() && value.canConvertToInt()) {
            int position = value.asInt();
            if (position >= 0 && position <= MAX_POSITION) {
                return position;
            }
        }
        throw Problems.badField(root, "place", "scenario.path-place", text, told.variable());
    }

    /**
     * Puts the value there. A value on the way that is neither object nor list is replaced, so the last assignment wins.
     *
     * @param variables all top-level variables by name; changed in place
     */
    public void assign(ObjectNode variables, JsonNode value) {
        if (steps.isEmpty()) {
            variables.set(root, value);
            return;
        }
        JsonNode holder = fitting(variables.path(root), steps.get(0));
        variables.set(root, holder);
        for (int i = 0; i < steps.size() - 1; i++) {
            JsonNode next = fitting(child(holder, steps.get(i)), steps.get(i + 1));
            put(holder, steps.get(i), next);
            holder = next;
        }
        put(holder, steps.get(steps.size() - 1), value);
    }

    private static JsonNode fitting(JsonNode there, Object step) {
        if (step instanceof Integer) {
            return there.isArray() ? there : Json.array();
        }
        return there.isObject() ? there : Json.object();
    }

    private static JsonNode child(JsonNode holder, Object step) {
        return step instanceof Integer position ? holder.path(position) : holder.path((String) step);
    }

    private static void put(JsonNode holder, Object step, JsonNode value) {
        if (step instanceof Integer position) {
            ArrayNode list = (ArrayNode) holder;
            while (list.size() <= position) {
                list.addNull();
            }
            list.set(position, value);
        } else {
            ((ObjectNode) holder).set((String) step, value);
        }
    }
}
