package dev.artel.scenario.script.guest;

import com.oracle.js.parser.ErrorManager;
import com.oracle.js.parser.Parser;
import com.oracle.js.parser.ParserException;
import com.oracle.js.parser.ScriptEnvironment;
import com.oracle.js.parser.Source;
import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.Scope;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that a program takes from outside: what it reads or assigns and declares nowhere, by the scopes of JavaScript. A name that
 * the program asks for by {@code typeof} is none of them, since the program is ready for its absence. Nothing is run; who asks has
 * checked before that the text can be parsed in the time and memory of a script.
 */
public final class FreeNames {
    /** Longer texts are not looked at. */
    private static final int LONGEST = 200_000;

    private FreeNames() {}

    /** In alphabetical order; empty for what is no JavaScript, nests too deep or is longer than 200,000 characters. */
    public static Set<String> of(Program program, boolean strict) {
        CharSequence text = program.main().source().getCharacters();
        if (text.length() > LONGEST) {
            return Set.of();
        }
        Finder finder = new Finder();
        try {
            new Parser(language(), Source.sourceFor("script", text.toString()), new ErrorManager.ThrowErrorManager())
                    .parse()
                    .accept(finder);
        } catch (ParserException | StackOverflowError e) {
            return Set.of();
        }
        finder.used.removeAll(finder.asked);
        if (!strict) {
            finder.used.removeAll(finder.assigned);
        }
        return finder.used;
    }

    private static ScriptEnvironment language() {
        return ScriptEnvironment.builder()
                .ecmaScriptVersion(ScriptEnvironment.ES_2024)
                .annexB(true)
                .classFields(true)
                .emptyStatements(true)
                .build();
    }

    private static final class Finder extends NodeVisitor<LexicalContext> {
        private final Set<String> used = new TreeSet<>();
        private final Set<String> asked = new TreeSet<>();
        private final Set<String> assigned = new TreeSet<>();

        Finder() {
            super(new LexicalContext());
        }

        @Override
        public boolean enterIdentNode(IdentNode name) {
            boolean other = name.isPropertyName()
                    || name.isInternal()
                    || name.isThis()
                    || name.isSuper()
                    || name.isMetaProperty()
                    || name.isPrivate();
            if (!other && isFree(name.getName())) {
                used.add(name.getName());
            }
            return true;
        }

        @Override
        public boolean enterUnaryNode(UnaryNode node) {
            if (node.isTokenType(TokenType.TYPEOF)
                    && node.getExpression() instanceof IdentNode name
                    && isFree(name.getName())) {
                asked.add(name.getName());
            }
            return true;
        }

        @Override
        public boolean enterBinaryNode(BinaryNode node) {
            if (node.isTokenType(TokenType.ASSIGN)
                    && node.getAssignmentDest() instanceof IdentNode name
                    && isFree(name.getName())) {
                assigned.add(name.getName());
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
                    .forEach(value -> value.accept(this));
            return false;
        }

        private boolean isFree(String name) {
            if (name.equals("arguments")) {
                return false;
            }
            @Nullable Scope scope = lc.getCurrentScope();
            while (scope != null) {
                if (scope.hasSymbol(name)) {
                    return false;
                }
                scope = scope.getParent();
            }
            return true;
        }
    }
}
