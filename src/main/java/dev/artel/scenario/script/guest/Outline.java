package dev.artel.scenario.script.guest;

import com.oracle.js.parser.ErrorManager;
import com.oracle.js.parser.Parser;
import com.oracle.js.parser.ParserException;
import com.oracle.js.parser.ScriptEnvironment;
import com.oracle.js.parser.ir.FunctionNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What can be told of a program without running it.
 *
 * @param names what it takes from outside, in alphabetical order: what it reads or assigns and declares nowhere, by the scopes of
 *     JavaScript. A name that it asks for by {@code typeof} is none, since it is ready for its absence
 * @param value what an expression stands for, as far as it is written out, see {@link Literals}; a missing node for anything else
 * @param calls the functions of the host's objects that it calls, such as {@code records.create}, wherever they stand
 * @param uses what it does with values from outside and with their members, as far as the keys are written out, wherever that stands;
 *     empty when it assigns by patterns, since those are not looked into
 * @param outlook what an expression surely comes to
 */
public record Outline(Set<String> names, JsonNode value, List<Call> calls, List<Use> uses, Outlook outlook) {
    /** Of what is no program. */
    public static final Outline NOTHING =
            new Outline(Set.of(), MissingNode.getInstance(), List.of(), List.of(), Outlook.OPEN);

    /** Longer texts are not looked at. */
    private static final int LONGEST = 200_000;

    /**
     * A call of a function by a name with a dot.
     *
     * @param arguments as far as they are written out; missing nodes for what is computed
     * @param caught whether it stands in a {@code try} block whose failures are caught
     */
    public record Call(String function, List<JsonNode> arguments, boolean caught) {}

    /**
     * One use of a value from outside, the longest way to it that is written out: {@code values.stage?.[0]} is no use of {@code values}.
     *
     * @param path a name from outside and the keys that lead on from there, of lists the numbers; never empty. Instead of the name there
     *     may be a {@link Source}
     * @param with what it is compared with, as far as that is written out; else a missing node
     */
    public record Use(List<String> path, How how, JsonNode with) {}

    /**
     * What a function of the house gives that reads records of a catalog which is written out. It is the first step of ways, as a text that
     * is no name.
     *
     * @param function {@code records.get} or {@code records.find}
     * @param catalog as the program calls it
     */
    public record Source(String function, String catalog) {
        /** The functions that read records, by the object that holds them. */
        static final Set<String> READERS = Set.of("records.get", "records.find");

        private static final Pattern STEP = Pattern.compile("([\\w.]+)\\((.*)\\)@\\d+", Pattern.DOTALL);

        /** As the first step of a way; calls at different places are told apart. */
        String step(int place) {
            return function + "(" + catalog + ")@" + place;
        }

        /** What the first step of a way says; empty for a name. */
        public static Optional<Source> of(String step) {
            Matcher source = STEP.matcher(step);
            return source.matches() ? Optional.of(new Source(source.group(1), source.group(2))) : Optional.empty();
        }
    }

    /** What is done with a value. */
    public enum How {
        /** It goes on: to a function, a variable, an operator or out of the program. */
        READ,
        /** Only whether it is there, or what keys it has. */
        TESTED,
        /** Only its type, by {@code typeof}. */
        ASKED,
        /** It is assigned or deleted, or a part of it is whose key is computed. */
        WRITTEN,
        /** Compared by {@code ===} or {@code !==}, or looked for in a list that is written out. */
        SAME,
        /** Compared by {@code ==} or {@code !=}. */
        EQUAL,
        /** Compared by {@code <, <=, >} or {@code >=}. */
        ORDERED,
        /** Asked for a part by {@code includes} or {@code indexOf}. */
        HOLDS
    }

    /**
     * Of a program that was parsed before within the time and memory of a script. Nothing at all for what is no JavaScript, nests too
     * deep or is longer than 200,000 characters.
     *
     * @param strict whether an assignment to a name that was never declared fails
     */
    public static Outline of(Program program, boolean strict) {
        CharSequence text = program.main().source().getCharacters();
        if (text.length() > LONGEST) {
            return NOTHING;
        }
        Settled settled = new Settled();
        OutlineFinder finder = new OutlineFinder(settled);
        try {
            FunctionNode parsed = new Parser(
                            language(),
                            com.oracle.js.parser.Source.sourceFor("script", text.toString()),
                            new ErrorManager.ThrowErrorManager())
                    .parse();
            parsed.accept(settled);
            parsed.accept(finder);
        } catch (ParserException | StackOverflowError e) {
            return NOTHING;
        }
        return finder.outline(strict);
    }

    private static ScriptEnvironment language() {
        return ScriptEnvironment.builder()
                .ecmaScriptVersion(ScriptEnvironment.ES_2024)
                .annexB(true)
                .classFields(true)
                .emptyStatements(true)
                .build();
    }
}
