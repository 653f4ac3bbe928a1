package dev.artel.scenario.script.guest;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BaseNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.JoinPredecessorExpression;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.UnaryNode;
import dev.artel.scenario.script.guest.Outline.How;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Gathers what a program does with values from outside, while it is walked through from the outside to the inside: who contains a way to a
 * value says what it is used for, before the way itself is come to.
 */
final class Uses {
    private static final Set<String> SEARCHES = Set.of("includes", "indexOf");

    /** Functions that look at what they are given and keep nothing of it. */
    private static final Set<List<String>> LOOKS = Set.of(
            List.of("Object", "keys"),
            List.of("Object", "values"),
            List.of("Object", "entries"),
            List.of("JSON", "stringify"));

    private final Predicate<String> free;
    private final List<Outline.Use> found = new ArrayList<>();
    private final Set<Expression> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean patterns;

    /** @param free whether a name comes from outside, at the place where the walk is */
    Uses(Predicate<String> free) {
        this.free = free;
    }

    List<Outline.Use> found() {
        return patterns ? List.of() : List.copyOf(found);
    }

    void name(IdentNode name) {
        if (!told.contains(name)) {
            tell(name, How.READ);
        }
    }

    void member(BaseNode member) {
        if (!told.contains(member)) {
            tell(member, How.READ);
        }
        told.add(member.getBase());
    }

    void tested(@Nullable Expression test) {
        tell(test, How.TESTED);
    }

    /** What is assigned: a way, or a pattern of them. Of a way that goes on by computed keys the part before these is written to. */
    void written(@Nullable Expression target) {
        patterns |= target instanceof LiteralNode || target instanceof ObjectNode || target instanceof BinaryNode;
        Expression at = target;
        while (at instanceof BaseNode member && path(member).isEmpty()) {
            at = member.getBase();
        }
        tell(at, How.WRITTEN);
    }

    void unary(UnaryNode node) {
        if (node.isTokenType(TokenType.TYPEOF)) {
            tell(node.getExpression(), How.ASKED);
        } else if (node.isTokenType(TokenType.NOT)) {
            tested(node.getExpression());
        } else if (node.isAssignment() || node.isTokenType(TokenType.DELETE)) {
            written(node.getExpression());
        }
    }

    void binary(BinaryNode node) {
        switch (node.tokenType()) {
            case EQ_STRICT, NE_STRICT -> compared(node, How.SAME);
            case EQ, NE -> compared(node, How.EQUAL);
            case LT, LE, GT, GE -> compared(node, How.ORDERED);
            case AND ->
                tested(node.getLhs() instanceof JoinPredecessorExpression side ? side.getExpression() : node.getLhs());
            default -> {
                if (node.isAssignment()) {
                    written(node.getAssignmentDest());
                }
            }
        }
    }

    void call(CallNode call) {
        if (call.getArgs().size() != 1) {
            return;
        }
        Expression argument = call.getArgs().get(0);
        if (LOOKS.contains(path(call.getFunction()))) {
            tested(argument);
        } else if (call.getFunction() instanceof AccessNode search && SEARCHES.contains(search.getProperty())) {
            JsonNode list = Literals.of(search.getBase());
            if (list.isArray()) {
                list.values().forEach(one -> tell(argument, How.SAME, one));
            } else {
                tell(search.getBase(), How.HOLDS, Literals.of(argument));
                told.add(search);
            }
        }
    }

    private void compared(BinaryNode node, How how) {
        tell(node.getLhs(), how, Literals.of(node.getRhs()));
        tell(node.getRhs(), how, Literals.of(node.getLhs()));
    }

    private void tell(@Nullable Expression place, How how) {
        tell(place, how, MissingNode.getInstance());
    }

    private void tell(@Nullable Expression place, How how, JsonNode with) {
        if (place == null) {
            return;
        }
        List<String> path = path(place);
        if (!path.isEmpty()) {
            told.add(place);
            found.add(new Outline.Use(path, how, with));
        }
    }

    /** Empty for what is no way from a name by written keys. */
    private List<String> path(Expression place) {
        List<String> path = new ArrayList<>();
        Expression at = place;
        while (at instanceof BaseNode member) {
            String key = key(member);
            if (key == null) {
                return List.of();
            }
            path.add(0, key);
            at = member.getBase();
        }
        if (!(at instanceof IdentNode name) || name.isThis() || name.isSuper() || !free.test(name.getName())) {
            return List.of();
        }
        path.add(0, name.getName());
        return path;
    }

    private static @Nullable String key(BaseNode member) {
        if (member instanceof AccessNode access) {
            return access.isPrivate() || access.isSuper() ? null : access.getProperty();
        }
        JsonNode index = member instanceof IndexNode node ? Literals.of(node.getIndex()) : MissingNode.getInstance();
        boolean written = index.isString() || index.isNumber();
        return written ? index.asString() : null;
    }
}
