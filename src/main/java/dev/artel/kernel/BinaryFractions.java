package dev.artel.kernel;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Numbers as scripts reckon with them. {@code 6 * 0.2} is {@code 1.2000000000000002} in JavaScript, and a third has sixteen digits: whoever
 * keeps fewer has to round these, while a number that a person or another system sends with too many digits is a mistake to be told. In
 * JSON trees such a number is a {@link DoubleNode}; all others are exact, see {@link Json}.
 */
public final class BinaryFractions {
    private BinaryFractions() {}

    /** A copy in which every decimal that a double holds without loss is a {@link DoubleNode}, at any depth; the rest is as it was. */
    public static JsonNode marked(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return marked(object);
        }
        if (json.isArray()) {
            ArrayNode list = Json.array();
            json.forEach(one -> list.add(marked(one)));
            return list;
        }
        return json.isBigDecimal() && isDouble(json.decimalValue()) ? DoubleNode.valueOf(json.doubleValue()) : json;
    }

    /** As {@link #marked(JsonNode)}. */
    public static ObjectNode marked(ObjectNode json) {
        ObjectNode object = Json.object();
        json.forEachEntry((name, value) -> object.set(name, marked(value)));
        return object;
    }

    private static boolean isDouble(BigDecimal number) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0;
    }
}
