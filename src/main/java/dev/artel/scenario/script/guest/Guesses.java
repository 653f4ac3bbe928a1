package dev.artel.scenario.script.guest;

import dev.artel.scenario.script.guest.Guess.Is;
import dev.artel.scenario.script.guest.Guess.Parts;
import dev.artel.scenario.script.guest.Guess.Some;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** What becomes of values of which something is known. */
final class Guesses {
    static final Guess TRUE = new Is(BooleanNode.TRUE);
    static final Guess FALSE = new Is(BooleanNode.FALSE);

    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");

    private Guesses() {}

    static Guess of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** Whether nothing in it is computed. */
    static boolean isWhole(JsonNode written) {
        return !written.isMissingNode() && written.values().stream().allMatch(Guesses::isWhole);
    }

    static Guess not(Guess guess) {
        if (guess.isTruthy()) {
            return FALSE;
        }
        return guess.isFalsy() ? TRUE : Some.UNKNOWN;
    }

    /** Where the right side would fail the left one decides, or there is no value at all. */
    static Guess and(Guess left, Guess right) {
        if (left == Some.FAILS || left.isFalsy()) {
            return left;
        } else if (left.isTruthy()) {
            return right;
        }
        return right.isNever() ? Some.FALSY : Some.UNKNOWN;
    }

    static Guess or(Guess left, Guess right) {
        if (left == Some.FAILS || left.isTruthy()) {
            return left;
        } else if (left.isFalsy()) {
            return right;
        }
        return right == Some.FAILS || right.isTruthy() ? Some.TRUTHY : Some.UNKNOWN;
    }

    /** {@code ??}. */
    static Guess instead(Guess left, Guess right) {
        if (left == Some.FAILS || left.isThere()) {
            return left;
        } else if (left.isNothing()) {
            return right;
        }
        return left.isFalsy() && right.isNever() ? Some.FALSY : Some.UNKNOWN;
    }

    static Guess choice(Guess test, Guess yes, Guess no) {
        if (test == Some.FAILS || test.isTruthy()) {
            return test == Some.FAILS ? test : yes;
        } else if (test.isFalsy() || yes == Some.FAILS) {
            return no;
        } else if (no == Some.FAILS) {
            return yes;
        }
        boolean alike = yes.isTruthy() && no.isTruthy() || yes.isFalsy() && no.isFalsy();
        return alike ? yes.isTruthy() ? Some.TRUTHY : Some.FALSY : Some.UNKNOWN;
    }

    static Guess type(Guess guess) {
        String type = null;
        if (guess instanceof Is is) {
            type = is.json().isContainer() || is.json().isNull()
                    ? "object"
                    : is.json().getNodeType().name().toLowerCase(Locale.ROOT);
        } else if (guess == Some.UNDEFINED) {
            type = "undefined";
        } else if (guess instanceof Parts) {
            type = "object";
        }
        return type == null ? Some.TRUTHY : new Is(StringNode.valueOf(type));
    }

    /** {@code in}; what is no object has nothing in it and fails. */
    static Guess has(Guess key, Guess object) {
        if (object.isFalsy() || object instanceof Is is && !is.json().isContainer()) {
            return Some.FAILS;
        }
        String name = name(key);
        if (name == null || object instanceof Is is && is.json().isArray()) {
            return Some.UNKNOWN;
        }
        Guess member = member(object, key);
        if (member == Some.UNDEFINED) {
            return FALSE;
        }
        boolean there = member instanceof Is || member instanceof Parts;
        return there ? TRUE : Some.UNKNOWN;
    }

    static Guess member(Guess base, Guess key) {
        if (base.isNothing()) {
            return Some.FAILS;
        }
        String name = name(key);
        if (key == Some.FAILS || name == null) {
            return key == Some.FAILS ? key : Some.UNKNOWN;
        } else if (Inherited.has(name)) {
            return Some.UNKNOWN;
        } else if (base instanceof Parts parts) {
            return parts.members().getOrDefault(name, parts.all() ? Some.UNDEFINED : Some.UNKNOWN);
        }
        return base instanceof Is is ? member(is.json(), name) : Some.UNKNOWN;
    }

    private static Guess member(JsonNode json, String name) {
        if (json.isObject()) {
            return json.has(name) ? new Is(json.path(name)) : Some.UNDEFINED;
        }
        boolean text = json.isString();
        if (name.equals("length") && (text || json.isArray())) {
            return number(text ? json.stringValue().length() : json.size());
        } else if (!INDEX.matcher(name).matches() || !text && !json.isArray()) {
            return Some.UNKNOWN;
        }
        int at = Integer.parseInt(name);
        if (text) {
            String whole = json.stringValue();
            return at < whole.length() ? new Is(StringNode.valueOf(whole.substring(at, at + 1))) : Some.UNDEFINED;
        }
        return at < json.size() ? new Is(json.path(at)) : Some.UNDEFINED;
    }

    /** One of the functions that change nothing. */
    static Guess call(Guess base, String function, List<Guess> arguments) {
        if (base.isNothing() || arguments.contains(Some.FAILS)) {
            return Some.FAILS;
        }
        JsonNode json = base instanceof Is is ? is.json() : MissingNode.getInstance();
        Guess only = arguments.size() == 1 ? arguments.get(0) : Some.UNKNOWN;
        if (json.isArray()) {
            return search(json, function, only);
        } else if (json.isString() && arguments.isEmpty()) {
            return changed(json.stringValue(), function);
        }
        return json.isString() && only instanceof Is part && part.json().isString()
                ? search(json.stringValue(), function, part.json().stringValue())
                : Some.UNKNOWN;
    }

    private static Guess changed(String text, String function) {
        return switch (function) {
            case "toLowerCase" -> new Is(StringNode.valueOf(text.toLowerCase(Locale.ROOT)));
            case "toUpperCase" -> new Is(StringNode.valueOf(text.toUpperCase(Locale.ROOT)));
            default -> Some.UNKNOWN;
        };
    }

    private static Guess search(String text, String function, String part) {
        return switch (function) {
            case "includes" -> of(text.contains(part));
            case "startsWith" -> of(text.startsWith(part));
            case "endsWith" -> of(text.endsWith(part));
            case "indexOf" -> number(text.indexOf(part));
            default -> Some.UNKNOWN;
        };
    }

    private static Guess search(JsonNode list, String function, Guess wanted) {
        if (!function.equals("includes") && !function.equals("indexOf")) {
            return Some.FAILS;
        } else if (wanted == Some.UNKNOWN) {
            return wanted;
        }
        boolean sure = true;
        for (int i = 0; i < list.size(); i++) {
            Guess same = Equality.same(new Is(list.path(i)), wanted);
            if (sure && same.isTruthy()) {
                return function.equals("includes") ? TRUE : number(i);
            }
            sure &= same.isFalsy();
        }
        return sure ? function.equals("includes") ? FALSE : number(-1) : Some.UNKNOWN;
    }

    private static Guess number(int number) {
        return new Is(DecimalNode.valueOf(BigDecimal.valueOf(number)));
    }

    /** Null for what may be any key. */
    private static @Nullable String name(Guess key) {
        if (!(key instanceof Is is)) {
            return null;
        }
        if (is.json().isNumber()) {
            double number = is.json().doubleValue();
            return number >= 0 && number < 1e9 && number == Math.rint(number) ? Long.toString((long) number) : null;
        }
        return is.json().isString() ? is.json().stringValue() : null;
    }
}
