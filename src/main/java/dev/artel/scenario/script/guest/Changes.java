package dev.artel.scenario.script.guest;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What an expression may change on its way: what it assigns, and what it hands to functions of which nothing is known. */
final class Changes extends NodeVisitor<LexicalContext> {
    /** Functions of texts and lists that change nothing. */
    private static final Set<String> HARMLESS =
            Set.of("includes", "indexOf", "startsWith", "endsWith", "toLowerCase", "toUpperCase");

    /** By these anything is within reach. */
    private static final Set<String> ALL = Set.of("globalThis", "eval", "Function");

    private final Set<String> names = new HashSet<>();
    private boolean anything;
    private int calls;

    private Changes() {
        super(new LexicalContext());
    }

    static Changes in(Expression expression) {
        Changes changes = new Changes();
        expression.accept(changes);
        return changes;
    }

    /** Whether any of those names may be changed, or a part of what they stand for. */
    boolean any(Collection<String> of) {
        return anything || !Collections.disjoint(names, of);
    }

    /** Whether it assigns anything, or may reach anything. */
    boolean anything() {
        return anything;
    }

    /** Whether it calls a function of a value that leaves everything as it is. */
    static boolean isHarmless(CallNode call) {
        return !call.isNew()
                && !call.isTaggedTemplateLiteral()
                && call.getFunction() instanceof AccessNode function
                && HARMLESS.contains(function.getProperty())
                && call.getArgs().stream().noneMatch(argument -> argument.isTokenType(TokenType.SPREAD_ARGUMENT));
    }

    @Override
    public boolean enterIdentNode(IdentNode name) {
        anything |= ALL.contains(name.getName()) || name.isThis() && !name.isInternal();
        if (calls > 0) {
            names.add(name.getName());
        }
        return true;
    }

    @Override
    public boolean enterBinaryNode(BinaryNode node) {
        anything |= node.isAssignment();
        return true;
    }

    @Override
    public boolean enterUnaryNode(UnaryNode node) {
        anything |= node.isAssignment() || node.isTokenType(TokenType.DELETE);
        return true;
    }

    @Override
    public boolean enterCallNode(CallNode call) {
        calls += isHarmless(call) ? 0 : 1;
        return true;
    }

    @Override
    public com.oracle.js.parser.ir.Node leaveCallNode(CallNode call) {
        calls -= isHarmless(call) ? 0 : 1;
        return call;
    }
}
