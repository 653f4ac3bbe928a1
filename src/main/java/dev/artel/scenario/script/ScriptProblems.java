package dev.artel.scenario.script;

import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Text;
import dev.artel.scenario.script.guest.GuestFailure.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a script may end with. Where the place is known, the problem has the members {@code line} and {@code column} (from 1, in the
 * person's text) and {@code source} (that line).
 */
public final class ScriptProblems {
    /** Something was thrown, or the result is no plain data. */
    public static final ProblemKind ERROR = new ProblemKind("ScriptError", 422);

    /** The text is no JavaScript. */
    public static final ProblemKind SYNTAX = new ProblemKind("ScriptSyntax", 422);

    /** It ran too long, or its host functions did. */
    public static final ProblemKind TIMEOUT = new ProblemKind("ScriptTimeout", 422);

    /** It took too much memory. */
    public static final ProblemKind MEMORY = new ProblemKind("ScriptMemory", 422);

    /** It ran too long and could not be stopped. */
    public static final ProblemKind STUCK = new ProblemKind("ScriptStuck", 422);

    /** It was not run, or not to its end, for a reason outside of it. */
    public static final ProblemKind REFUSED = new ProblemKind("ScriptRefused", 503);

    /** Key of the text that stands for a script's own words. */
    static final String SAID = "script.said";

    /** How the keys of texts begin that say why a value is no plain data. */
    static final String UNFIT = "script.unfit-";

    private static final String LINE = "line";
    private static final String COLUMN = "column";
    private static final String SOURCE = "source";
    private static final List<String> PLACE = List.of(LINE, COLUMN, SOURCE);

    private ScriptProblems() {}

    /** Whether the words are those of a script, by {@code fail}: meant for whoever waits. */
    public static boolean isSaid(Problem problem) {
        return problem.text().key().equals(SAID);
    }

    /** Whether the script itself went well, but gave what is no plain data. */
    public static boolean isUnfit(Problem problem) {
        return unfit(problem.text());
    }

    private static boolean unfit(Text text) {
        return text.key().startsWith(UNFIT)
                || text.arguments().stream().anyMatch(part -> part instanceof Text inner && unfit(inner));
    }

    /** The same problem, which then says whose value does not fit; any other problem as it is. */
    public static Problem named(Problem problem, Object whose) {
        if (!isUnfit(problem)) {
            return problem;
        }
        Text text = Text.of("script.of", whose, problem.text());
        Problem named = new Problem(problem.kind(), text, problem.faults(), problem.extras());
        named.initCause(problem);
        return named;
    }

    /** The same words without the script that says them, whose lines are for administrators. */
    public static Problem withoutPlace(Problem problem) {
        Map<String, Object> extras = new LinkedHashMap<>(problem.extras());
        PLACE.forEach(extras::remove);
        Problem bare = new Problem(problem.kind(), problem.text(), problem.faults(), extras);
        bare.initCause(problem);
        return bare;
    }

    static Problem at(Problem problem, @Nullable Place place) {
        return place == null
                ? problem
                : problem.with(LINE, place.line()).with(COLUMN, place.column()).with(SOURCE, place.text());
    }

    /** The text says the line, too. */
    static Problem at(ProblemKind kind, Text text, @Nullable Place place) {
        return place == null
                ? new Problem(kind, text)
                : at(new Problem(kind, Text.of("script.at", place.line(), text)), place);
    }
}
