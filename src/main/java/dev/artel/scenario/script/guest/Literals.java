package dev.artel.scenario.script.guest;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.UnaryNode;
import dev.artel.kernel.Json;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * What is written out in an expression, as JSON: texts, numbers, booleans, null, lists and objects of these. A missing node stands for
 * what is computed, also within lists and objects; an object of which not even all names are written out is missing as a whole.
 */
final class Literals {
    private Literals() {}

    static JsonNode of(Expression expression) {
        if (expression instanceof LiteralNode<?> literal) {
            return literal.isArray() ? list(literal) : value(literal);
        }
        if (expression instanceof ObjectNode object) {
            return object(object);
        }
        if (expression instanceof UnaryNode unary
                && unary.isTokenType(TokenType.SUB)
                && of(unary.getExpression()) instanceof DecimalNode number) {
            return DecimalNode.valueOf(number.decimalValue().negate());
        }
        return MissingNode.getInstance();
    }

    private static JsonNode value(LiteralNode<?> literal) {
        if (literal.isString()) {
            return StringNode.valueOf(literal.getString());
        }
        Object value = literal.getObject();
        if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return DecimalNode.valueOf(new BigDecimal(number.toString()));
        }
        return value == null ? NullNode.getInstance() : MissingNode.getInstance();
    }

    private static JsonNode list(LiteralNode<?> literal) {
        ArrayNode list = Json.array();
        for (Expression element : literal.getElementExpressions()) {
            // a hole is undefined, a spread is any number of elements
            if (element == null || element.isTokenType(TokenType.SPREAD_ARRAY)) {
                return MissingNode.getInstance();
            }
            list.add(of(element));
        }
        return list;
    }

    private static JsonNode object(ObjectNode written) {
        tools.jackson.databind.node.ObjectNode object = Json.object();
        for (PropertyNode property : written.getElements()) {
            boolean named = !property.isComputed()
                    && !property.isProto()
                    && !property.getKey().isTokenType(TokenType.SPREAD_OBJECT);
            if (!named) {
                return MissingNode.getInstance();
            }
            Expression value = property.getValue();
            object.set(property.getKeyName(), value == null ? MissingNode.getInstance() : of(value));
        }
        return object;
    }
}
