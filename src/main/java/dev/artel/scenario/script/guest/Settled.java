package dev.artel.scenario.script.guest;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.Scope;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.VarNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a program that are given a value once, where they are declared, and never again: whatever reads one of them gets that value.
 * Assignments by patterns are not seen; who wants to be sure asks for these, too.
 */
final class Settled extends NodeVisitor<LexicalContext> {
    private final IdentityHashMap<Scope, Map<String, Integer>> given = new IdentityHashMap<>();

    Settled() {
        super(new LexicalContext());
    }

    /** Whether the name that is declared in that scope or around it is one of them. */
    boolean has(String name, @Nullable Scope inside) {
        Scope scope = Aliases.declaring(name, inside);
        return scope != null && given.getOrDefault(scope, Map.of()).getOrDefault(name, 0) == 1;
    }

    private void give(@Nullable Expression target) {
        if (target instanceof IdentNode name) {
            Scope scope = Aliases.declaring(name.getName(), lc.getCurrentScope());
            if (scope != null) {
                given.computeIfAbsent(scope, declared -> new HashMap<>()).merge(name.getName(), 1, Integer::sum);
            }
        }
    }

    @Override
    public boolean enterVarNode(VarNode node) {
        if (node.getInit() != null) {
            give(node.getName());
        }
        return true;
    }

    /** A name that goes through a list is given many values. */
    @Override
    public boolean enterForNode(ForNode node) {
        if (node.isForInOrOf()) {
            give(node.getInit());
            give(node.getInit());
        }
        return true;
    }

    @Override
    public boolean enterBinaryNode(BinaryNode node) {
        if (node.isAssignment()) {
            give(node.getAssignmentDest());
        }
        return true;
    }

    @Override
    public boolean enterUnaryNode(UnaryNode node) {
        if (node.isAssignment() || node.isTokenType(TokenType.DELETE)) {
            give(node.getExpression());
        }
        return true;
    }
}
