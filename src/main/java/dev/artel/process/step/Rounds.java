package dev.artel.process.step;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.loop.LoopState;
import dev.artel.process.loop.Loops;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.ErrorCatch;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.script.ScriptOutcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Activities that are done once for each element of a list: works out the list, gives each round its element, gathers what the rounds
 * come to, and says when there are enough. Whoever takes an element holds the lock of the run, so that none is taken twice and those who
 * crash take nothing.
 */
@Service
public class Rounds {
    private final RunScopes scopes;
    private final LoopElements elements;
    private final Loops loops;
    private final Readings readings;
    private final FailureReport report;
    private final CallerCatches callers;
    private final Pace pace;
    private final Runs runs;
    private final Clock clock;
    private final int most;

    /**
     * @param most rounds that go on at the same time in one process, whatever stands in what: those beyond it take their turns
     */
    Rounds(
            RunScopes scopes,
            LoopElements elements,
            Loops loops,
            Readings readings,
            FailureReport report,
            CallerCatches callers,
            Pace pace,
            Runs runs,
            Clock clock,
            @Value("${artel.loops.at-once:500}") int most) {
        this.scopes = scopes;
        this.elements = elements;
        this.loops = loops;
        this.readings = readings;
        this.report = report;
        this.callers = callers;
        this.pace = pace;
        this.runs = runs;
        this.clock = clock;
        this.most = most;
    }

    /**
     * What was done, or the exit by which the activity is left instead.
     *
     * @param number of the rounds, or position of the element, or -1 when there is none
     * @param exit id of the error exit; null for the ordinary way
     * @param beyond with what the process ends here, see {@link StepRunner.Done}; null unless it ends
     */
    public record Done(
            long number, @Nullable String exit, @Nullable Problem beyond) {}

    /**
     * The token is in these rounds now: what is evaluated next sees their elements.
     *
     * @param place gives the round of an activity, as {@link #place} puts it; null outside of its rounds
     * @param element where the token is
     */
    public void enter(long runId, String element, Function<String, @Nullable Object> place) {
        RunScope scope = scopes.of(runId);
        if (scope.version().diagram().loops().isEmpty()) {
            return;
        }
        Map<String, ScopeRounds.Place> places = new LinkedHashMap<>();
        for (String activity : scope.version().diagram().rounds(element)) {
            if (place.apply(activity) instanceof String text) {
                int colon = text.indexOf(':');
                places.put(
                        activity,
                        new ScopeRounds.Place(
                                Long.parseLong(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1))));
            }
        }
        scope.rounds().enter(places);
    }

    /** A round in one text. */
    public static String place(long loop, int position) {
        return loop + ":" + position;
    }

    /**
     * The activity begins: its list is worked out.
     *
     * @param undoable how many rounds the process keeps now because they can be undone, in a diagram
     * @return the number by which its rounds are known
     * @throws Problem of the script or the search, or when there are too many elements; unless an exit catches it
     */
    public Done begin(long runId, String element, ToIntFunction<Diagram> undoable) {
        return guarded(runId, element, scope -> {
            scope.requireTime();
            pace.step(); // an empty list has no round that would count
            List<JsonNode> list = elements.of(scope, element);
            boolean kept = !scope.run().mode().equals(Run.SYNC);
            requireKeepable(scope, element, list.size(), undoable);
            int lanes = kept ? free(scope, element, list.size()) : 0;
            LoopState state = loops.begin(runId, element, list, lanes, kept);
            scope.rounds().begun(state);
            return state.row().id();
        });
    }

    /** How many rounds may go on at the same time. */
    public int lanes(long runId, long loop) {
        return scopes.of(runId).rounds().state(loop).row().lanes();
    }

    /** One at least, so that rounds in rounds always go on; more as long as the process has not too many going on. */
    private int free(RunScope scope, String element, int total) {
        Loop settings = loop(scope, element);
        int wanted = Math.min(settings.atOnce(), total);
        if (settings.sequential() || wanted < 2) {
            return settings.sequential() ? 0 : wanted;
        }
        scope.lockOnce(runs);
        scope.rounds().each(LoopState::storeEnd);
        int beside = loops.lanesBeside(scope.run().id());
        return Math.max(1, Math.min(wanted, most - beside));
    }

    /** All that can be undone is undone in one transaction, whatever activities it belongs to. */
    private void requireKeepable(RunScope scope, String element, int total, ToIntFunction<Diagram> undoable) {
        Diagram diagram = scope.version().diagram();
        if (!diagram.compensable(element)) {
            return;
        }
        List<String> all =
                diagram.loops().keySet().stream().filter(diagram::compensable).toList();
        int known = loops.left(scope.run().id(), all) + undoable.applyAsInt(diagram);
        if (known > 0 && known + total > Loop.MOST_COMPENSATED) {
            Text label = scope.element(element, Node.class).label();
            throw new Problem(
                    Problems.UNPROCESSABLE,
                    Fault.element(
                            element, "loop-undoable", Text.of("process.loop-undoable", label, Loop.MOST_COMPENSATED)));
        }
    }

    /**
     * A round has ended, or none was before; the next element is taken.
     *
     * @param before position of the element whose round has ended; -1 for none
     */
    public Done take(long runId, String element, long loop, int before) {
        return guarded(runId, element, scope -> {
            scope.requireTime();
            pace.step();
            scope.lockOnce(runs);
            LoopState state = scope.rounds().state(loop);
            if (before >= 0) {
                ended(scope, element, state, before);
            }
            return (long) state.take();
        });
    }

    /** Whether no further round is to begin and those that go on are to be cancelled. */
    public boolean isOver(long runId, long loop) {
        return scopes.of(runId).rounds().state(loop).row().enough();
    }

    /** All rounds have ended: what they came to becomes a variable. */
    public Done last(long runId, String element, long loop) {
        return guarded(runId, element, scope -> {
            Loop settings = loop(scope, element);
            if (settings.into() != null) {
                scope.assign(settings.into(), scope.rounds().state(loop).results());
            }
            return loop;
        });
    }

    /** The activity as a whole was left, whether all rounds have ended or not. */
    public void left(long runId, String element, long loop) {
        RunScope scope = scopes.of(runId);
        scope.lockOnce(runs);
        scope.rounds()
                .state(loop)
                .end(clock.instant(), scope.version().diagram().compensable(element));
    }

    private static void ended(RunScope scope, String element, LoopState state, int position) {
        Loop loop = loop(scope, element);
        state.done(position);
        List<String> asked = new ArrayList<>();
        Optional.ofNullable(loop.gather()).ifPresent(asked::add);
        Optional.ofNullable(loop.until()).ifPresent(asked::add);
        if (asked.isEmpty()) {
            return;
        }
        List<JsonNode> answers = scope.evaluate(element, asked);
        if (loop.gather() != null) {
            state.gather(position, answers.get(0));
        }
        if (loop.until() != null && ScriptOutcome.truth(answers.get(answers.size() - 1))) {
            state.finish();
        }
    }

    /** Nothing here writes records, so a problem that an exit catches leaves the transaction as it was. */
    private Done guarded(long runId, String element, Function<RunScope, Long> work) {
        RunScope scope = scopes.of(runId);
        try {
            return new Done(readings.read(() -> work.apply(scope)), null, null);
        } catch (Problem problem) {
            String name = problem.kind().name();
            ErrorCatch exit = ErrorExits.of(scope, element).of(name).orElse(null);
            if (exit == null) {
                Problem marked = scope.marked(problem, element, null, null, null);
                if (callers.of(scope.run(), name)) {
                    return new Done(-1, null, marked);
                }
                throw marked;
            }
            ErrorExits.assign(scope, exit, problem, report);
            return new Done(-1, exit.id(), null);
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, null);
        }
    }

    private static Loop loop(RunScope scope, String element) {
        return Objects.requireNonNull(scope.version().diagram().loop(element), element);
    }
}
