package dev.artel.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Request parameters in the bracket form of existing clients as a tree: {@code filters[0][value][at]=5} is {@code {"filters":
 * [{"value": {"at": "5"}}]}}. Names repeated, empty brackets and brackets numbered from 0 without a gap give lists; other numbers stay
 * names, since they are ids. All leaves are texts.
 */
public final class Brackets {
    private static final int DEPTH = 12;

    private Brackets() {}

    /**
     * The tree of all parameters. Names whose brackets do not match are taken as they are.
     *
     * @throws Problem BadRequest that names a parameter that is both a value and a list or object, or is nested too deep
     */
    public static ObjectNode tree(Map<String, String[]> parameters) {
        ObjectNode root = Json.object();
        parameters.forEach((name, values) -> {
            for (String value : values) {
                put(root, name, steps(name), value, values.length > 1);
            }
        });
        return (ObjectNode) lists(root);
    }

    /** The texts of a list parameter, however it was written: once, repeated, with numbers or without; empty when absent. */
    public static List<String> texts(ObjectNode tree, String name) {
        JsonNode node = tree.path(name);
        if (node.isString()) {
            return List.of(node.stringValue());
        }
        List<String> texts = new ArrayList<>();
        node.values().forEach(value -> texts.add(value.asString("")));
        return texts;
    }

    private static void put(ObjectNode root, String name, List<String> steps, String value, boolean repeated) {
        ObjectNode at = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            String step = key(at, steps.get(i));
            JsonNode next = at.get(step);
            if (next == null) {
                at = at.putObject(step);
            } else if (next instanceof ObjectNode object) {
                at = object;
            } else {
                throw Problems.badField(name, "parameter", "kernel.parameter-twice", name);
            }
        }
        String last = key(at, steps.get(steps.size() - 1));
        if (repeated && !steps.get(steps.size() - 1).isEmpty()) {
            at = at.get(last) instanceof ObjectNode list ? list : at.putObject(last);
            last = key(at, "");
        }
        if (at.has(last)) {
            throw Problems.badField(name, "parameter", "kernel.parameter-twice", name);
        }
        at.put(last, value);
    }

    private static String key(ObjectNode at, String step) {
        return step.isEmpty() ? Integer.toString(at.size()) : step;
    }

    private static List<String> steps(String name) {
        int open = name.indexOf('[');
        if (open <= 0 || !name.endsWith("]")) {
            return List.of(name);
        }
        List<String> steps = new ArrayList<>();
        steps.add(name.substring(0, open));
        for (String part : name.substring(open + 1, name.length() - 1).split("]\\[", -1)) {
            if (part.indexOf('[') >= 0 || part.indexOf(']') >= 0) {
                return List.of(name);
            }
            steps.add(part);
        }
        if (steps.size() > DEPTH) {
            throw Problems.badField(name, "parameter", "kernel.parameter-deep", steps.get(0), DEPTH);
        }
        return steps;
    }

    private static JsonNode lists(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        for (String name : List.copyOf(object.propertyNames())) {
            object.set(name, lists(object.get(name)));
        }
        if (object.isEmpty()) {
            return object;
        }
        ArrayNode list = Json.array();
        for (int i = 0; i < object.size(); i++) {
            JsonNode item = object.get(Integer.toString(i));
            if (item == null) {
                return object;
            }
            list.add(item);
        }
        return list;
    }
}
