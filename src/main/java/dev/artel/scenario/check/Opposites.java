package dev.artel.scenario.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether of some conditions one surely holds, as far as their texts show it: one is always true, or two are each other's opposite, such as
 * {@code x} and {@code !x}, {@code a === b} and {@code b !== a}. Orders ({@code <}, {@code >=}) are no opposites: both are false for what
 * is not there.
 */
final class Opposites {
    /** More of them are not looked at: what is done with them takes time by their square. */
    private static final int MOST_TOKENS = 2_000;

    /** Nothing is taken back once it is taken: neither the stack nor the time grows with the length of a text more than it has to. */
    private static final Pattern TOKEN = Pattern.compile(
            text('"') + "|" + text('\'') + "|" + text('`')
                    + "|[\\p{L}\\p{N}_$]++|===|!==|==|!=|<=|>=|=>|&&|\\|\\||\\?\\?|\\?\\.|\\*\\*|\\S",
            Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$\"'`]");
    private static final Set<String> QUOTES = Set.of("\"", "'", "`");
    private static final Map<String, String> UNEQUAL = Map.of("!=", "==", "!==", "===");
    private static final Set<String> COMPARES = Set.of("==", "===", "!=", "!==");
    private static final Set<String> STEPS = Set.of(".", "?.");

    /** What binds less than a comparison. */
    private static final Set<String> WEAK = Set.of("&&", "||", "??", "?", ":", ",", "=", "=>", ";", "&", "|", "^");

    private Opposites() {}

    /**
     * A condition, or its opposite.
     *
     * @param holds whether it is the condition itself
     */
    private record Form(String text, boolean holds) {
        Form not() {
            return new Form(text, !holds);
        }
    }

    private static String text(char quote) {
        return "Q[^Q\\\\]*+(?:\\\\.[^Q\\\\]*+)*+Q".replace('Q', quote);
    }

    /** Whether one of the conditions surely holds. */
    static boolean isOneSure(List<String> conditions) {
        Map<String, Boolean> seen = new HashMap<>();
        for (String condition : conditions) {
            List<String> tokens = tokens(condition);
            if (tokens == null) {
                continue;
            }
            Form form = form(tokens);
            Boolean before = seen.putIfAbsent(form.text(), form.holds());
            if (form.equals(new Form("true", true))
                    || form.equals(new Form("false", false))
                    || before != null && before != form.holds()) {
                return true;
            }
        }
        return false;
    }

    /** Null where nothing is sure: there are too many, or a quote has no other end. */
    private static @Nullable List<String> tokens(String condition) {
        List<String> tokens = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(condition); token.find(); ) {
            String text = token.group();
            if (tokens.size() == MOST_TOKENS || QUOTES.contains(text)) {
                return null;
            }
            boolean plain = text.startsWith("'") && !text.contains("\\") && !text.contains("\"");
            tokens.add(plain ? "\"" + text.substring(1, text.length() - 1) + "\"" : text);
        }
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(";")) {
            tokens.remove(tokens.size() - 1);
        }
        return tokens;
    }

    private static Form form(List<String> whole) {
        List<String> tokens = stripped(whole);
        boolean holds = true;
        while (tokens.size() > 1 && tokens.get(0).equals("!") && isOperand(tokens.subList(1, tokens.size()))) {
            tokens = stripped(tokens.subList(1, tokens.size()));
            holds = !holds;
        }
        Form form = positive(tokens);
        return holds ? form : form.not();
    }

    private static Form positive(List<String> tokens) {
        List<Integer> compares = outside(tokens, COMPARES);
        if (compares.size() == 1 && outside(tokens, WEAK).isEmpty()) {
            int at = compares.get(0);
            String sign = tokens.get(at);
            String left = String.join(" ", stripped(tokens.subList(0, at)));
            String right = String.join(" ", stripped(tokens.subList(at + 1, tokens.size())));
            String sides = left.compareTo(right) < 0 ? left + " = " + right : right + " = " + left;
            String equal = UNEQUAL.getOrDefault(sign, sign);
            return new Form(equal + " " + sides, equal.equals(sign));
        }
        return new Form(String.join(" ", tokens), true);
    }

    /** Without parentheses around the whole. */
    private static List<String> stripped(List<String> tokens) {
        List<String> inner = tokens;
        while (inner.size() > 2 && inner.get(0).equals("(") && closing(inner) == inner.size() - 1) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    private static int closing(List<String> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int depth(String token) {
        return switch (token) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }

    /** Whether it is one name, call or way to a value, or stands in parentheses. */
    private static boolean isOperand(List<String> tokens) {
        int depth = 0;
        for (String token : tokens) {
            boolean inside = depth > 0;
            depth += depth(token);
            boolean part = depth(token) != 0
                    || STEPS.contains(token)
                    || token.equals("!")
                    || WORD.matcher(token).lookingAt();
            if (!inside && !part) {
                return false;
            }
        }
        return depth == 0;
    }

    /** Where such signs stand outside of all brackets. */
    private static List<Integer> outside(List<String> tokens, Set<String> signs) {
        List<Integer> found = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            if (depth == 0 && signs.contains(tokens.get(i))) {
                found.add(i);
            }
        }
        return found;
    }
}
