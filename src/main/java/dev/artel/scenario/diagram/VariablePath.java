package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.artel.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A variable, or a place inside one: {@code found}, {@code client.phones[0]}. What is missing on the way is made: objects for names,
 * lists for numbers.
 *
 * @param text as the person wrote it
 * @param root the top-level variable
 * @param steps names (String) and positions (Integer) below it
 */
public record VariablePath(@JsonValue String text, String root, List<Object> steps) {
    private static final int MAX_STEPS = 20;
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]{0,99}";
    private static final Pattern ROOT = Pattern.compile(NAME);
    private static final Pattern STEP = Pattern.compile("\\.(" + NAME + ")|\\[(\\d{1,4})]");

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
            steps.add(step.group(1) != null ? step.group(1) : (Object) Integer.valueOf(step.group(2)));
            at = step.end();
        }
        return Optional.of(new VariablePath(trimmed, root.group(), List.copyOf(steps)));
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
