package dev.artel.scenario.script.guest;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BaseNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.JoinPredecessorExpression;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.UnaryNode;
import dev.artel.scenario.script.guest.Outline.How;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Gathers what a program does with values from outside, while it is walked through from the outside to the inside: who contains a way to a
 * value says what it is used for, before the way itself is come to.
 */
final class Uses {
    /** Functions of lists that call another one with each element. */
    private static final Set<String> ROUNDS = Set.of(
            "map", "flatMap", "filter", "find", "findLast", "findIndex", "findLastIndex", "forEach", "some", "every");

    /** Those of them that answer some of the elements, and one of them. */
    private static final Set<String> SOME = Set.of("filter");

    private static final Set<String> ONE = Set.of("find", "findLast");
    private static final Set<String> SEARCHES = Set.of("includes", "indexOf");

    /** Functions that look at what they are given and keep nothing of it. */
    private static final Set<List<String>> LOOKS = Set.of(
            List.of("Object", "keys"),
            List.of("Object", "values"),
            List.of("Object", "entries"),
            List.of("JSON", "stringify"));

    private final Function<String, List<String>> ways;
    private final BiConsumer<FunctionNode, List<String>> rounds;
    private final List<Outline.Use> found = new ArrayList<>();
    private final Set<Expression> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> elements = new HashSet<>();
    /** Names of the program that were used before it was known what they stand for. */
    private final Set<String> early = new HashSet<>();

    private boolean patterns;

    /**
     * @param ways what a name stands for at the place where the walk is: itself, when it comes from outside, or an element of a list from
     *     there; empty for any other
     * @param rounds is told of each function that is called with every element of a list, with the way to the list
     */
    Uses(Function<String, List<String>> ways, BiConsumer<FunctionNode, List<String>> rounds) {
        this.ways = ways;
        this.rounds = rounds;
    }

    List<Outline.Use> found() {
        return patterns ? List.of() : List.copyOf(found);
    }

    void name(IdentNode name) {
        if (ways.apply(name.getName()).isEmpty()) {
            early.add(name.getName());
        }
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

    /** A list whose elements get a name one after the other. */
    void eachOf(Expression list, IdentNode name, Consumer<List<String>> named) {
        List<String> path = path(list);
        if (!path.isEmpty()) {
            named.accept(path);
            told.add(name);
            elements.add(name.getName());
            tell(list, How.TESTED);
        }
    }

    /** A name that is given what a function of the house has read, or a part of it, and keeps it. */
    void source(Expression value, IdentNode name, Consumer<List<String>> named) {
        List<String> path = path(value);
        if (!path.isEmpty() && Outline.Source.of(path.get(0)).isPresent() && !early.contains(name.getName())) {
            named.accept(path);
            told.add(name);
            tell(value, How.TESTED);
        }
    }

    /** What leaves the program is changed by nothing in it. */
    void returned(Expression value) {
        List<String> path = path(value);
        if (!path.isEmpty() && Outline.Source.of(path.get(0)).isPresent()) {
            tell(value, How.TESTED);
        } else if (isOf(SOME, value) || isOf(ONE, value)) {
            told.add(value);
        }
    }

    /** A name that is given a value where it is declared; nothing is sure where that is also the name of elements. */
    void declared(String name) {
        patterns |= elements.contains(name);
    }

    void call(CallNode call) {
        if (isOf(ROUNDS, call) && call.getFunction() instanceof AccessNode round) {
            FunctionNode function = (FunctionNode) call.getArgs().get(0);
            List<String> list = path(round.getBase());
            if (!list.isEmpty()) {
                function.getParameters().forEach(name -> elements.add(name.getName()));
                rounds.accept(function, list);
            }
            if (!told.contains(call) && (isOf(SOME, call) || isOf(ONE, call))) {
                tell(call, How.READ);
            }
        }
        if (!told.contains(call) && source(call) != null) {
            tell(call, How.READ);
        }
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
        while (at instanceof BaseNode || isOf(SOME, at) || isOf(ONE, at)) {
            BaseNode member = (BaseNode) (at instanceof CallNode call ? call.getFunction() : at);
            String key = at instanceof CallNode ? "0" : key(member);
            if (key == null) {
                return List.of();
            } else if (!isOf(SOME, at)) {
                path.add(0, key);
            }
            at = member.getBase();
        }
        String source = source(at);
        if (source != null) {
            path.add(0, source);
            return path;
        }
        if (!(at instanceof IdentNode name) || name.isThis() || name.isSuper()) {
            return List.of();
        }
        List<String> way = ways.apply(name.getName());
        path.addAll(0, way);
        return way.isEmpty() ? way : path;
    }

    /** The first step of ways to what a function of the house reads; null for what is no call of one with a catalog that is written out. */
    private @Nullable String source(@Nullable Expression at) {
        if (at instanceof CallNode call
                && !call.isNew()
                && call.getFunction() instanceof AccessNode function
                && function.getBase() instanceof IdentNode object
                && !call.getArgs().isEmpty()
                && ways.apply(object.getName()).equals(List.of(object.getName()))) {
            String name = object.getName() + "." + function.getProperty();
            JsonNode catalog = Literals.of(call.getArgs().get(0));
            if (Outline.Source.READERS.contains(name) && (catalog.isString() || catalog.isNumber())) {
                return new Outline.Source(name, catalog.asString()).step(call.getStart());
            }
        }
        return null;
    }

    /** Whether it calls one of those functions of a list, with a function that is written out. */
    private static boolean isOf(Set<String> functions, Expression expression) {
        return expression instanceof CallNode call
                && !call.isNew()
                && call.getFunction() instanceof AccessNode function
                && !function.isPrivate()
                && functions.contains(function.getProperty())
                && !call.getArgs().isEmpty()
                && call.getArgs().get(0) instanceof FunctionNode;
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
