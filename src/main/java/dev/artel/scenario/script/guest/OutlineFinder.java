package dev.artel.scenario.script.guest;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IfNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.ReturnNode;
import com.oracle.js.parser.ir.Scope;
import com.oracle.js.parser.ir.TernaryNode;
import com.oracle.js.parser.ir.TryNode;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.VarNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Walks through a program once and notes what its outline says. */
final class OutlineFinder extends NodeVisitor<LexicalContext> {
    /** The text as a whole, and the function that it is wrapped into. */
    private static final int WRAPPER = 2;

    private final Set<String> used = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> assigned = new TreeSet<>();
    private final List<Outline.Call> calls = new ArrayList<>();
    private final Aliases aliases = new Aliases();
    private final Uses uses = new Uses(name -> aliases.way(name, lc.getCurrentScope()), aliases::element);
    private JsonNode value = MissingNode.getInstance();
    private Outlook outlook = Outlook.OPEN;
    private boolean returned;
    private boolean several;
    private int catching;

    private final Settled settled;

    /** @param settled has been through the same program */
    OutlineFinder(Settled settled) {
        super(new LexicalContext());
        this.settled = settled;
    }

    Outline outline(boolean strict) {
        used.removeAll(asked);
        if (!strict) {
            used.removeAll(assigned);
        }
        return several
                ? new Outline(used, MissingNode.getInstance(), calls, uses.found(), Outlook.OPEN)
                : new Outline(used, value, calls, uses.found(), outlook);
    }

    @Override
    public boolean enterIdentNode(IdentNode name) {
        boolean other = name.isPropertyName()
                || name.isInternal()
                || name.isThis()
                || name.isSuper()
                || name.isMetaProperty()
                || name.isPrivate();
        if (!other) {
            if (isFree(name.getName())) {
                used.add(name.getName());
            }
            uses.name(name);
        }
        return true;
    }

    @Override
    public boolean enterAccessNode(AccessNode node) {
        uses.member(node);
        return true;
    }

    @Override
    public boolean enterIndexNode(IndexNode node) {
        uses.member(node);
        return true;
    }

    @Override
    public boolean enterTernaryNode(TernaryNode node) {
        uses.tested(node.getTest());
        return true;
    }

    @Override
    public boolean enterIfNode(IfNode node) {
        uses.tested(node.getTest());
        return true;
    }

    @Override
    public boolean enterForNode(ForNode node) {
        if (node.isForInOrOf()) {
            uses.written(node.getInit());
        }
        if (node.isForOf()
                && node.getInit() instanceof IdentNode name
                && !isFree(name.getName(), node.getBody().getScope())) {
            uses.eachOf(
                    node.getModify().getExpression(),
                    name,
                    list -> aliases.element(name, node.getBody().getScope(), list));
        }
        return true;
    }

    /** Declared a second time a name may stand for anything. */
    @Override
    public boolean enterVarNode(VarNode node) {
        if (node.getInit() != null && !isFree(node.getName().getName())) {
            String name = node.getName().getName();
            uses.declared(name);
            if (settled.has(name, lc.getCurrentScope())) {
                uses.source(node.getInit(), node.getName(), way -> aliases.name(name, lc.getCurrentScope(), way));
            }
        }
        return true;
    }

    @Override
    public boolean enterUnaryNode(UnaryNode node) {
        uses.unary(node);
        if (node.isTokenType(TokenType.TYPEOF)
                && node.getExpression() instanceof IdentNode name
                && isFree(name.getName())) {
            asked.add(name.getName());
        }
        return true;
    }

    @Override
    public boolean enterBinaryNode(BinaryNode node) {
        uses.binary(node);
        if (node.isTokenType(TokenType.ASSIGN)
                && node.getAssignmentDest() instanceof IdentNode name
                && isFree(name.getName())) {
            assigned.add(name.getName());
        }
        return true;
    }

    @Override
    public boolean enterCallNode(CallNode call) {
        uses.call(call);
        if (call.getFunction() instanceof AccessNode access
                && access.getBase() instanceof IdentNode base
                && isFree(base.getName())) {
            calls.add(new Outline.Call(base.getName() + "." + access.getProperty(), arguments(call), catching > 0));
        }
        return true;
    }

    /** What stands in the block of one with {@code finally} only is not caught there. */
    @Override
    public boolean enterTryNode(TryNode node) {
        int caught = node.getCatchBlocks().isEmpty() ? 0 : 1;
        catching += caught;
        node.getBody().accept(this);
        catching -= caught;
        node.getCatchBlocks().forEach(block -> block.accept(this));
        if (node.getFinallyBody() != null) {
            node.getFinallyBody().accept(this);
        }
        return false;
    }

    /** A spread is any number of them, so none behind it has a place that is sure. */
    private static List<JsonNode> arguments(CallNode call) {
        List<JsonNode> arguments = new ArrayList<>();
        boolean sure = true;
        for (Expression argument : call.getArgs()) {
            sure = sure && !argument.isTokenType(TokenType.SPREAD_ARGUMENT);
            arguments.add(sure ? Literals.of(argument) : MissingNode.getInstance());
        }
        return List.copyOf(arguments);
    }

    @Override
    public boolean enterReturnNode(ReturnNode node) {
        if (depth() == WRAPPER && node.getExpression() != null) {
            several |= returned;
            returned = true;
            value = Literals.of(node.getExpression());
            uses.returned(node.getExpression());
            outlook = Outlooks.of(node.getExpression());
        }
        return true;
    }

    /** The name of a member is none that is looked up. */
    @Override
    public boolean enterClassElement(ClassElement element) {
        if (element.isComputed()) {
            return true;
        }
        Stream.of(element.getValue(), element.getGetter(), element.getSetter())
                .filter(Objects::nonNull)
                .forEach(part -> part.accept(this));
        return false;
    }

    private int depth() {
        int depth = 0;
        for (Iterator<?> functions = lc.getFunctions(); functions.hasNext(); functions.next()) {
            depth++;
        }
        return depth;
    }

    private boolean isFree(String name) {
        return isFree(name, lc.getCurrentScope());
    }

    private static boolean isFree(String name, @Nullable Scope inside) {
        if (name.equals("arguments")) {
            return false;
        }
        @Nullable Scope scope = inside;
        while (scope != null) {
            if (scope.hasSymbol(name)) {
                return false;
            }
            scope = scope.getParent();
        }
        return true;
    }
}
