package dev.artel.process.run;

import dev.artel.event.Starts;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Retrying;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Run;
import dev.artel.process.step.Evaluations;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.RunAs;
import dev.artel.scenario.Versions;
import dev.artel.scenario.Versions.Current;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.VariablePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Starts processes. */
@Service
public class RunStarts implements Starts {
    /** So many processes may start each other; then something goes round in a circle. */
    static final int DEEPEST = 20;

    private static final String WEB_REQUEST = "$webRequest";

    private final Versions versions;
    private final NewRuns newRuns;
    private final RunScopes scopes;
    private final Evaluations evaluations;
    private final Engine engine;
    private final QueuedRuns queuedRuns;
    private final FailedRuns failedRuns;
    private final SyncRuns syncRuns;
    private final Decisions decisions;
    private final Followers followers;
    private final UnneededRuns unneeded;
    private final Retrying retrying;
    private final TransactionTemplate transaction;

    RunStarts(
            Versions versions,
            NewRuns newRuns,
            RunScopes scopes,
            Evaluations evaluations,
            Engine engine,
            QueuedRuns queuedRuns,
            FailedRuns failedRuns,
            SyncRuns syncRuns,
            Decisions decisions,
            Followers followers,
            UnneededRuns unneeded,
            Retrying retrying,
            PlatformTransactionManager transactions) {
        this.versions = versions;
        this.newRuns = newRuns;
        this.scopes = scopes;
        this.evaluations = evaluations;
        this.engine = engine;
        this.queuedRuns = queuedRuns;
        this.failedRuns = failedRuns;
        this.syncRuns = syncRuns;
        this.decisions = decisions;
        this.followers = followers;
        this.unneeded = unneeded;
        this.retrying = retrying;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    @Transactional
    public long start(Start start) {
        return start(drawn(start), null, id -> {});
    }

    /**
     * The same with variables.
     *
     * @param variables names and values that the process begins with; null for none
     * @param first called with the process's number before it is started
     */
    @Transactional
    public long start(Start start, @Nullable ObjectNode variables, LongConsumer first) {
        Optional<Run> draft = admitted(start, DEEPEST);
        if (draft.isEmpty()) {
            return 0;
        }
        Run run = newRuns.numbered(variables == null ? draft.get() : draft.get().with(variables), Run.ASYNC);
        first.accept(run.id());
        RunScope scope = scopes.begin(run); // event sub-processes of the process wait before the run is written
        if (variables != null) {
            variables.forEachEntry((name, value) -> scope.assign(path(name), value));
        }
        engine.start(run);
        return run.id();
    }

    @Override
    @Transactional
    public List<Long> queue(List<Start> starts) {
        List<Long> numbers = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        for (Start start : starts) {
            Optional<Run> run = admitted(drawn(start), DEEPEST).map(draft -> newRuns.numbered(draft, Run.ASYNC));
            run.ifPresent(runs::add);
            numbers.add(run.map(Run::id).orElse(0L));
        }
        queuedRuns.add(runs);
        return numbers;
    }

    @Override
    public CompletionStage<Follow> ask(Start wish, Duration patience, LongConsumer first) {
        Start start = drawn(wish);
        requireNoTransaction();
        if (atOnce(start)) {
            return CompletableFuture.completedFuture(syncRuns.run(() -> admitted(start, DEEPEST), first));
        }
        Long id = retrying.run(() -> transaction.execute(status -> start(start, null, first)));
        return id == null || id == 0
                ? CompletableFuture.completedFuture(Followers.NOT_STARTED)
                : followers.follow(id, patience);
    }

    @Override
    public CompletionStage<Follow> settle(Start start, Duration patience) {
        if (atOnce(start)) {
            return ask(start, patience, id -> {});
        }
        requireNoTransaction();
        Long id = retrying.run(() -> transaction.execute(status -> start(start)));
        if (id == null || id == 0) {
            return CompletableFuture.completedFuture(Followers.NOT_STARTED);
        }
        return followers.settle(id, patience).thenCompose(follow -> unneeded.ended(follow, patience));
    }

    @Override
    public void useless(long processId, Problem why) {
        unneeded.useless(processId, why);
    }

    @Override
    public boolean isConditional(long scriptId, String element) {
        return condition(scriptId, element).isPresent();
    }

    @Override
    public boolean looksBefore(long scriptId) {
        return versions.current(scriptId)
                .map(Current::version)
                .filter(version -> !version.syncable() && version.diagram().dialect() == Dialect.BPIUM)
                .isPresent();
    }

    @Override
    public Optional<Long> account(long scriptId) {
        return versions.current(scriptId)
                .map(Current::runAs)
                .filter(rule -> rule.kind() == RunAs.Kind.ACCOUNT)
                .flatMap(rule -> Optional.ofNullable(rule.user()));
    }

    private boolean atOnce(Start start) {
        return current(start.scriptId(), start.startElement())
                .filter(current -> current.version().syncable())
                .isPresent();
    }

    private static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("whoever follows a process must not hold a transaction");
        }
    }

    @Override
    public void decide(Start start, Consumer<ObjectNode> answer) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change that waits for an answer has a transaction");
        }
        current(start.scriptId(), start.startElement()); // from here on it is in mind
        List<Fault> obstacles = obstacles(start.scriptId());
        if (!obstacles.isEmpty()) {
            throw new Problem(Problems.UNPROCESSABLE, obstacles.get(0).message(), obstacles, Map.of());
        }
        if (looksBefore(start.scriptId())) {
            requireNothing(start);
            return;
        }
        // no rule is passed over because the change stands at the end of a long chain: what it starts after the change
        // is bounded
        decisions.run(() -> admitted(start, Integer.MAX_VALUE), answer);
    }

    /** Nothing is to start, or the change cannot be made: it is too late to ask what looks before the transaction only. */
    private void requireNothing(Start start) {
        admitted(start, Integer.MAX_VALUE).ifPresent(run -> {
            throw new Problem(Problems.UNPROCESSABLE, Text.of("process.rule-looks-before", run.title()));
        });
    }

    @Override
    public List<Fault> obstacles(long scriptId) {
        return versions.current(scriptId).stream()
                .flatMap(current -> versions.obstacles(current.version()).stream()
                        .map(reason -> Fault.element(
                                reason.element(),
                                "not-at-once",
                                Text.of("process.rule-not-at-once", current.name(), reason.text()))))
                .toList();
    }

    @Override
    public CompletionStage<Follow> follow(long processId, Duration patience) {
        return followers.follow(processId, patience);
    }

    /** What the scenario runs now. Who asks has read from the database what starts it there, which may have come from another node just now. */
    private Optional<Current> current(long scenarioId, @Nullable String element) {
        return versions.current(
                scenarioId, known -> NewRuns.startEvent(known, element).isPresent());
    }

    /** The run that is to begin, if it may; what keeps it from beginning and should be known is written down. */
    private Optional<Run> admitted(Start start, int deepest) {
        Current current = current(start.scriptId(), start.startElement()).orElse(null);
        StartEvent element = current == null
                ? null
                : NewRuns.startEvent(current, start.startElement()).orElse(null);
        if (current == null || element == null) {
            return Optional.empty();
        }
        Run draft = newRuns.draft(start, current, element);
        if (start.cause().depth() >= deepest) {
            failedRuns.tooDeep(newRuns.numbered(draft, Run.ASYNC), deepest);
            return Optional.empty();
        }
        return start.condition() == null || holds(draft, element, start.condition())
                ? Optional.of(draft)
                : Optional.empty();
    }

    /** A web request is admitted by the condition that the diagram of now gives its start event; other rows bring theirs along. */
    private Start drawn(Start start) {
        String element = start.startElement();
        return !start.trigger().equals(WEB_REQUEST) || element == null
                ? start
                : condition(start.scriptId(), element).map(start::when).orElse(start);
    }

    private Optional<String> condition(long scenarioId, String element) {
        return current(scenarioId, element)
                .flatMap(current -> NewRuns.startEvent(current, element))
                .flatMap(event -> Optional.ofNullable(event.trigger()))
                .flatMap(trigger -> Optional.ofNullable(trigger.condition()));
    }

    /** A condition that throws counts as not met and leaves a failed run. */
    private boolean holds(Run draft, StartEvent element, String condition) {
        RunScope scope = scopes.apart(draft);
        try {
            return evaluations.isMet(scope, element.id(), condition);
        } catch (Problem problem) {
            failedRuns.condition(newRuns.numbered(draft, Run.ASYNC), element.id(), problem);
            return false;
        } finally {
            scope.close();
        }
    }

    static VariablePath path(String name) {
        return VariablePath.parse(name)
                .filter(path -> path.steps().isEmpty())
                .orElseThrow(() -> Problems.badField("variables." + name, "invalid", "process.variable-name", name));
    }
}
