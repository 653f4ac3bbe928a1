package dev.artel.process.run;

import dev.artel.access.Accesses;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Retrying;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Run;
import dev.artel.process.step.Deadline;
import dev.artel.process.step.FailureReport;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.script.ScriptProblems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Runs scenarios in the transaction of a change that waits for what they say. */
@Component
class Decisions {
    /** So many may look at each other's changes. */
    static final int DEEPEST = 3;

    /** All that one change starts, together. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Members of the answer to administrators: the rules from the outermost on, the process that failed, and why. */
    private static final String RULES = "rules";

    private static final String FAILED_IN = "failedProcessId";
    private static final String REASON = "reason";

    private final NewRuns newRuns;
    private final RunScopes scopes;
    private final Engine engine;
    private final UndoneRuns undone;
    private final Accesses accesses;
    private final Retrying retrying;
    private final Clock clock;

    /** The runs that are going on on this thread, the outermost first. */
    private final ThreadLocal<Deque<Going>> stack = ThreadLocal.withInitial(ArrayDeque::new);

    Decisions(
            NewRuns newRuns,
            RunScopes scopes,
            Engine engine,
            UndoneRuns undone,
            Accesses accesses,
            Retrying retrying,
            Clock clock) {
        this.newRuns = newRuns;
        this.scopes = scopes;
        this.engine = engine;
        this.undone = undone;
        this.accesses = accesses;
        this.retrying = retrying;
        this.clock = clock;
    }

    /** A run that is going on, until when it has time, and whether it looks at a person's change rather than at a step's. */
    private record Going(String scenario, Instant deadline, boolean byPerson) {}

    /**
     * Runs to the end and lets the answer be heard, both within the run.
     *
     * @param admission gives the run that is to begin; empty when nothing is to start
     */
    void run(Supplier<Optional<Run>> admission, Consumer<ObjectNode> answer) {
        Deque<Going> going = stack.get();
        Optional<Run> draft = admission.get();
        if (draft.isEmpty()) {
            return;
        }
        requireShallow(going, draft.get());
        Instant deadline = going.isEmpty()
                ? clock.instant().plus(PATIENCE)
                : going.getFirst().deadline();
        boolean byPerson = going.isEmpty()
                ? draft.get().parentId() == null
                : going.getFirst().byPerson();
        Going next = new Going(draft.get().title(), deadline, byPerson);
        going.addLast(next);
        try {
            decide(newRuns.numbered(draft.get(), Run.SYNC), next, answer);
        } finally {
            going.removeLast();
            if (going.isEmpty()) {
                stack.remove();
            }
        }
    }

    /** A step of a process is tried again, and its rules with it: what became of them is not told of each attempt. */
    private void decide(Run run, Going going, Consumer<ObjectNode> answer) {
        RunScope scope = scopes.begin(run);
        scope.until(new Deadline(going.deadline(), PATIENCE));
        boolean[] ended = new boolean[1];
        try {
            engine.start(run, () -> {
                ended[0] = true;
                refuseAtErrorEnd(scope);
                answer.accept(scope.plainVariables());
            });
            if (going.byPerson()) {
                undone.watch(run, scope);
            }
        } catch (RuntimeException e) {
            scopes.drop(run.id());
            if (retrying.isConflict(e)) {
                throw e;
            }
            undone.add(run, scope, e);
            Problem problem = FailureReport.problem(e);
            throw problem == null ? e : told(run, problem, ended[0], e);
        }
    }

    private static void refuseAtErrorEnd(RunScope scope) {
        String error = scope.error();
        if (error != null) {
            ObjectNode end = Json.readObject(error);
            Text message = Text.of("process.said", KeptText.from(end));
            String element = end.path("element").asString("");
            throw scope.marked(new Problem(Problems.BAD_REQUEST, message), element, null, null, null);
        }
    }

    /** What whoever saves is told. */
    private RuntimeException told(Run run, Problem problem, boolean ended, RuntimeException thrown) {
        if (!refuses(problem, ended)) {
            return broken(run, problem);
        }
        return causedByAdministrator(run) ? thrown : ScriptProblems.withoutPlace(problem);
    }

    /** Whether it is what the run has to say: its answer, unless that makes no sense, or a refusal in a script's own words. */
    private static boolean refuses(Problem problem, boolean ended) {
        return ScriptProblems.isSaid(problem) || (ended && !problem.kind().equals(Problems.UNPROCESSABLE));
    }

    /**
     * What went wrong is told to administrators; others could learn from it what they may not see. Of rules within rules it is the innermost
     * that tells it, with its number, under the names of all of them.
     */
    private Problem broken(Run run, Problem cause) {
        String number = Long.toString(run.id());
        Problem broken;
        if (!causedByAdministrator(run)) {
            broken = new Problem(Problems.UNPROCESSABLE, Text.of("process.rule-failed", run.title(), number));
        } else if (cause.extras().get(RULES) instanceof String inner
                && cause.extras().get(FAILED_IN) instanceof String innermost
                && cause.extras().get(REASON) instanceof Text why) {
            broken = explained(run.title() + " → " + inner, innermost, why);
        } else {
            broken = explained(run.title(), number, FailureReport.text(cause));
        }
        broken = broken.with("processId", number);
        broken.initCause(cause);
        return broken;
    }

    private static Problem explained(String rules, String failed, Text why) {
        return new Problem(Problems.UNPROCESSABLE, Text.of("process.rule-failed-why", rules, failed, why))
                .with(RULES, rules)
                .with(FAILED_IN, failed)
                .with(REASON, why);
    }

    /** Goes by the person who waits, whomever the run acts as; a blocked one is told nothing. */
    private boolean causedByAdministrator(Run run) {
        Long person = run.starterId();
        try {
            return person != null && accesses.of(person).administrator();
        } catch (Problem problem) {
            if (problem.kind().equals(Problems.FORBIDDEN)) {
                return false;
            }
            throw problem;
        }
    }

    private static void requireShallow(Deque<Going> going, Run next) {
        if (going.size() >= DEEPEST) {
            String chain = Stream.concat(going.stream().map(Going::scenario), Stream.of(next.title()))
                    .collect(Collectors.joining(" → "));
            throw new Problem(Problems.UNPROCESSABLE, Text.of("process.rules-too-deep", DEEPEST, chain));
        }
    }
}
