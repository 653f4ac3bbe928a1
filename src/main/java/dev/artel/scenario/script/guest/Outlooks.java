package dev.artel.scenario.script.guest;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BaseNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.JoinPredecessorExpression;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.OptionalExpression;
import com.oracle.js.parser.ir.TernaryNode;
import com.oracle.js.parser.ir.UnaryNode;
import dev.artel.scenario.script.guest.Guess.Is;
import dev.artel.scenario.script.guest.Guess.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes the outlook of one expression, for one use. What is not foreseen is unknown; where something might change what is known, nothing is
 * told at all.
 */
final class Outlooks {
    /** Longer expressions are not looked at, since what is asked of them nests as they do. */
    private static final int MOST_PARTS = 500;

    private int parts;

    private Outlooks() {}

    /** Of a part of a program that was parsed. */
    static Outlook of(Expression expression) {
        Changes changes = Changes.in(expression);
        if (changes.anything()) {
            return Outlook.OPEN;
        }
        Outlooks outlooks = new Outlooks();
        Outlook whole = outlooks.part(expression);
        return outlooks.parts > MOST_PARTS
                ? Outlook.OPEN
                : known -> changes.any(known.keySet()) ? Some.UNKNOWN : whole.of(known);
    }

    private Outlook part(Expression expression) {
        parts++;
        if (parts > MOST_PARTS) {
            return Outlook.OPEN;
        }
        if (expression instanceof JoinPredecessorExpression side) {
            return part(side.getExpression());
        }
        JsonNode written = Literals.of(expression);
        if (!written.isMissingNode() && Guesses.isWhole(written)) {
            return known -> new Is(written);
        }
        if (expression instanceof IdentNode name) {
            return name(name);
        }
        if (expression instanceof OptionalExpression chain) {
            return member(chain);
        }
        if (expression instanceof BinaryNode node) {
            return binary(node);
        }
        if (expression instanceof UnaryNode node) {
            return unary(node);
        }
        if (expression instanceof TernaryNode node) {
            return ternary(node);
        }
        boolean object = expression instanceof FunctionNode
                || expression instanceof ClassNode
                || expression instanceof ObjectNode
                || expression instanceof LiteralNode<?> list && list.isArray();
        return object ? known -> Some.TRUTHY : Outlook.OPEN;
    }

    private static Outlook name(IdentNode name) {
        String text = name.getName();
        if (name.isThis() || name.isSuper() || name.isMetaProperty()) {
            return Outlook.OPEN;
        }
        Guess other = text.equals("undefined") ? Some.UNDEFINED : Some.UNKNOWN;
        return known -> known.getOrDefault(text, other);
    }

    /** A way of members and calls ends as undefined as soon as something optional is not there. */
    private Outlook member(OptionalExpression whole) {
        List<Link> links = new ArrayList<>();
        Expression at = whole;
        while (at instanceof OptionalExpression step) {
            if (step instanceof CallNode call) {
                if (!(call.getFunction() instanceof AccessNode function) || !Changes.isHarmless(call)) {
                    return Outlook.OPEN;
                }
                List<Outlook> arguments =
                        call.getArgs().stream().map(this::part).toList();
                links.add(0, call(function.getProperty(), arguments, function.isOptional(), call.isOptional()));
                at = function.getBase();
            } else {
                BaseNode member = (BaseNode) step;
                links.add(0, link(member));
                at = member.getBase();
            }
            if (!(at instanceof OptionalExpression inner) || !step.isOptionalChain() && inner.isOptionalChain()) {
                break;
            }
        }
        Outlook start = part(at);
        return known -> {
            Guess guess = start.of(known);
            boolean perhaps = false;
            for (Link link : links) {
                if (guess == Some.FAILS || link.optional() && guess.isNothing()) {
                    guess = guess == Some.FAILS ? guess : Some.UNDEFINED;
                    break;
                }
                perhaps |= link.optional() && !guess.isThere();
                guess = link.step().of(guess, known);
            }
            return perhaps ? Guesses.choice(Some.UNKNOWN, guess, Some.UNDEFINED) : guess;
        };
    }

    /** One step of a way. */
    private record Link(boolean optional, Step step) {}

    private interface Step {
        Guess of(Guess base, Map<String, Guess> known);
    }

    private Link link(BaseNode member) {
        if (member instanceof IndexNode index) {
            Outlook key = part(index.getIndex());
            return new Link(member.isOptional(), (base, known) -> Guesses.member(base, key.of(known)));
        }
        Guess key = member instanceof AccessNode access && !access.isPrivate() && !access.isSuper()
                ? new Is(StringNode.valueOf(access.getProperty()))
                : Some.UNKNOWN;
        return new Link(member.isOptional(), (base, known) -> Guesses.member(base, key));
    }

    private static Link call(String function, List<Outlook> arguments, boolean optional, boolean called) {
        return new Link(optional, (base, known) -> {
            List<Guess> given =
                    arguments.stream().map(argument -> argument.of(known)).toList();
            return called ? Some.UNKNOWN : Guesses.call(base, function, given);
        });
    }

    private Outlook binary(BinaryNode node) {
        Outlook left = part(node.getLhs());
        Outlook right = part(node.getRhs());
        return switch (node.tokenType()) {
            case AND -> known -> Guesses.and(left.of(known), right.of(known));
            case OR -> known -> Guesses.or(left.of(known), right.of(known));
            case NULLISHCOALESC -> known -> Guesses.instead(left.of(known), right.of(known));
            case EQ_STRICT -> both(left, right, Equality::same);
            case NE_STRICT -> both(left, right, (one, other) -> Guesses.not(Equality.same(one, other)));
            case EQ -> both(left, right, Equality::equal);
            case NE -> both(left, right, (one, other) -> Guesses.not(Equality.equal(one, other)));
            case LT, LE, GT, GE -> both(left, right, (one, other) -> Equality.ordered(one, node.tokenType(), other));
            case IN -> both(left, right, Guesses::has);
            case COMMARIGHT -> both(left, right, (one, other) -> other);
            default -> both(left, right, (one, other) -> Some.UNKNOWN);
        };
    }

    /** Of two sides that are both looked at. */
    private static Outlook both(Outlook left, Outlook right, BinaryOperator<Guess> of) {
        return known -> {
            Guess one = left.of(known);
            Guess other = right.of(known);
            return one == Some.FAILS || other == Some.FAILS ? Some.FAILS : of.apply(one, other);
        };
    }

    private Outlook unary(UnaryNode node) {
        Outlook of = part(node.getExpression());
        boolean not = node.isTokenType(TokenType.NOT);
        boolean type = node.isTokenType(TokenType.TYPEOF);
        return known -> {
            Guess guess = of.of(known);
            if (guess == Some.FAILS) {
                return guess;
            }
            return not ? Guesses.not(guess) : type ? Guesses.type(guess) : Some.UNKNOWN;
        };
    }

    private Outlook ternary(TernaryNode node) {
        Outlook test = part(node.getTest());
        Outlook yes = part(node.getTrueExpression());
        Outlook no = part(node.getFalseExpression());
        return known -> Guesses.choice(test.of(known), yes.of(known), no.of(known));
    }
}
