package dev.artel.scenario.script.guest;

import com.oracle.js.parser.TokenType;
import dev.artel.scenario.script.guest.Guess.Is;
import dev.artel.scenario.script.guest.Guess.Parts;
import dev.artel.scenario.script.guest.Guess.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** How values compare of which something is known, by the rules of JavaScript. */
final class Equality {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    /** What is surely no number: plain letters that begin none of the words and forms for numbers. */
    private static final Pattern NO_NUMBER = Pattern.compile("[A-Za-z_][A-Za-z0-9_ -]*");

    private static final long EXACT = 1L << 53;

    private Equality() {}

    /** {@code ===}. */
    static Guess same(Guess one, Guess other) {
        if (one == Some.UNDEFINED && other == Some.UNDEFINED) {
            return Guesses.TRUE;
        } else if (one.isFalsy() && other.isTruthy() || one.isTruthy() && other.isFalsy()) {
            return Guesses.FALSE;
        } else if (!(isKnown(one) && isKnown(other)) || isObject(one) && isObject(other)) {
            return Some.UNKNOWN;
        }
        return Guesses.of(one instanceof Is is && other instanceof Is with && same(is.json(), with.json()));
    }

    /** {@code ==}. */
    static Guess equal(Guess one, Guess other) {
        if (one.isNothing() || other.isNothing()) {
            Guess with = one.isNothing() ? other : one;
            return with.isNothing() ? Guesses.TRUE : with.isThere() ? Guesses.FALSE : Some.UNKNOWN;
        } else if (isObject(one) && isObject(other)) {
            return Some.UNKNOWN;
        }
        JsonNode left = plain(one);
        JsonNode right = plain(other);
        if (left == null || right == null) {
            return Some.UNKNOWN;
        } else if (left.getNodeType() == right.getNodeType()) {
            return Guesses.of(same(left, right));
        }
        Double first = number(left);
        Double second = number(right);
        return first == null || second == null ? Some.UNKNOWN : Guesses.of(first.doubleValue() == second.doubleValue());
    }

    /** {@code <, <=, >, >=}. */
    static Guess ordered(Guess one, TokenType sign, Guess other) {
        if (one == Some.UNDEFINED && plain(other) != null || other == Some.UNDEFINED && plain(one) != null) {
            return Guesses.FALSE;
        }
        JsonNode left = plain(one);
        JsonNode right = plain(other);
        if (left == null || right == null) {
            return Some.UNKNOWN;
        } else if (left.isString() && right.isString()) {
            return Guesses.of(holds(Integer.compare(left.stringValue().compareTo(right.stringValue()), 0), sign));
        }
        Double first = number(left);
        Double second = number(right);
        if (first == null || second == null) {
            return Some.UNKNOWN;
        }
        boolean none = first.isNaN() || second.isNaN();
        return Guesses.of(!none && holds(first < second ? -1 : first > second ? 1 : 0, sign));
    }

    private static boolean holds(int compared, TokenType sign) {
        return switch (sign) {
            case LT -> compared < 0;
            case LE -> compared <= 0;
            case GT -> compared > 0;
            default -> compared >= 0;
        };
    }

    private static boolean isKnown(Guess guess) {
        return guess instanceof Is || guess instanceof Parts || guess == Some.UNDEFINED;
    }

    private static boolean isObject(Guess guess) {
        return guess instanceof Parts || guess instanceof Is is && is.json().isContainer();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.doubleValue() == other.doubleValue();
        }
        return !one.isContainer() && one.equals(other);
    }

    /** The value itself, or what a list is taken for where no object can stand; null where that is not known. */
    private static @Nullable JsonNode plain(Guess guess) {
        if (!(guess instanceof Is is) || is.json().isObject()) {
            return null;
        }
        return is.json().isArray() ? joined(is.json()) : is.json();
    }

    private static @Nullable JsonNode joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list) {
            boolean number = one.isIntegralNumber() && Math.abs(one.doubleValue()) < EXACT;
            if (!one.isNull() && !one.isString() && !one.isBoolean() && !number) {
                return null;
            }
            texts.add(one.isNull() ? "" : number ? Long.toString(one.longValue()) : one.asString());
        }
        return StringNode.valueOf(String.join(",", texts));
    }

    /** What JavaScript takes it for among numbers; null where that is not foreseen. */
    private static @Nullable Double number(JsonNode json) {
        if (json.isNumber()) {
            return json.doubleValue();
        } else if (!json.isString()) {
            return json.isBoolean() && json.booleanValue() ? 1.0 : 0.0;
        }
        String text = json.stringValue();
        if (text.isEmpty() || DECIMAL.matcher(text).matches()) {
            return text.isEmpty() ? Double.valueOf(0) : Double.valueOf(text);
        }
        boolean none = NO_NUMBER.matcher(text).matches() && !text.startsWith("Infinity");
        return none ? Double.valueOf(Double.NaN) : null;
    }
}
