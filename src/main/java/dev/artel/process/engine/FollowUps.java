package dev.artel.process.engine;

import dev.artel.kernel.Company;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.kernel.PerTransaction;
import dev.artel.kernel.Text;
import dev.artel.process.RunStatus;
import dev.artel.process.engine.journal.JournalSession.Returned;
import dev.artel.process.engine.journal.Returns;
import dev.artel.process.engine.told.ToldJobs;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.journal.Runs.Caller;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Catches;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What follows in the same transaction from what a command has done: processes go on that wait for others, when those end; joins, when
 * nobody comes any more; and what ends the step that has asked for it. Both are there afterwards, or neither. The engine is done with the
 * one before it is asked for the other, so each is a command of its own.
 */
@Component
class FollowUps implements Returns {
    private static final String CANCELLED = "Cancelled";

    private final Runs runs;
    private final RunScopes scopes;
    private final Commands commands;
    private final RuntimeService runtime;
    private final Passages passages;
    private final InclusiveJoins joins;
    private final ToldJobs toldJobs;
    private final Versions versions;
    private final Company company;

    FollowUps(
            Runs runs,
            RunScopes scopes,
            Commands commands,
            RuntimeService runtime,
            Passages passages,
            InclusiveJoins joins,
            ToldJobs toldJobs,
            Versions versions,
            Company company) {
        this.runs = runs;
        this.scopes = scopes;
        this.commands = commands;
        this.runtime = runtime;
        this.passages = passages;
        this.joins = joins;
        this.toldJobs = toldJobs;
        this.versions = versions;
        this.company = company;
    }

    @Override
    public void afterwards(long run) {
        if (runs.caller(run).isEmpty()) {
            return;
        }
        queue().ended.add(run);
    }

    @Override
    public void turned(long run) {
        Queue queue = queue();
        if (!queue.turned.contains(run)) {
            queue.turned.add(run);
        }
    }

    /**
     * Tells somebody something when the command that is running is done, in its transaction.
     *
     * @param wait number of what it waits for
     * @param once whether it cannot be told anything else until then
     */
    void later(long wait, boolean once, Runnable what) {
        queue().later.add(new Later(wait, once, what));
    }

    /** Whether it will be told something at the end of the transaction, and nothing else. */
    boolean promised(long wait) {
        Queue queue = PerTransaction.known(this, Queue.class);
        return queue != null && queue.later.stream().anyMatch(one -> one.once && one.waitId == wait);
    }

    /** Does that in the middle of a step of the process that the engine knows by that id. */
    void around(String engineId, Runnable what) {
        Queue queue = queue();
        queue.around.push(engineId);
        try {
            what.run();
        } finally {
            queue.around.pop();
        }
    }

    /** Whether that process is in the middle of a step around the command that is running. */
    boolean isAround(String engineId) {
        Queue queue = PerTransaction.known(this, Queue.class);
        return queue != null && queue.around.contains(engineId);
    }

    private Queue queue() {
        return PerTransaction.of(this, Queue.class, Queue::new);
    }

    /** Whoever waits may have ended meanwhile, and with it what it waited for: then there is nothing to do. */
    private void goOn(long called, Caller caller) {
        Run run = runs.get(called);
        Run waiting = scopes.locked(caller.runId()).run();
        @Nullable String execution = passages.waiting(waiting, caller.instance()).orElse(null);
        if (execution == null) {
            return;
        }
        String error = error(run);
        if (error != null && isCaught(waiting, caller, error)) {
            commands.run(session ->
                    toldJobs.goOn(execution, called)); // a fault behind the exit is none of the called process
        } else {
            tell(called, caller, execution, error);
        }
    }

    @Override
    public void goOn(long called, String execution) {
        Caller caller = runs.caller(called).orElseThrow();
        tell(called, caller, execution, error(runs.get(called)));
    }

    private void tell(long called, Caller caller, String execution, @Nullable String error) {
        Returned how = new Returned(scopes.of(called).variables().values(), error);
        commands.run(session -> {
            session.returning(caller.instance(), how);
            runtime.signal(execution);
        });
    }

    private boolean isCaught(Run waiting, Caller caller, String error) {
        return Catches.errors(versions.get(waiting.versionId()).diagram(), caller.element())
                .of(Json.readObject(error).path("name").asString(""))
                .isPresent();
    }

    private @Nullable String error(Run run) {
        if (run.state() == RunStatus.COMPLETED) {
            return null;
        }
        if (run.state() == RunStatus.CANCELLED) {
            return Json.write(cancelled(run).into(Json.object().put("name", CANCELLED)));
        }
        return Objects.requireNonNull(run.error(), "a failed run says why");
    }

    /** Which process, and why where somebody has said it; as it stands in the journal of the caller. */
    private KeptText cancelled(Run run) {
        String number = Long.toString(run.id());
        KeptText reason = run.error() == null ? KeptText.said("") : KeptText.reason(Json.readObject(run.error()));
        Text text = reason.text().isBlank()
                ? Text.of("process.called-cancelled", number, run.title())
                : Text.of("process.called-cancelled-why", number, run.title(), reason);
        return KeptText.of(text, company.language());
    }

    private record Later(long waitId, boolean once, Runnable what) {}

    /** What has ended in one transaction; the end of one may be the end of the next. */
    private final class Queue extends PerTransaction {
        private final Deque<Long> ended = new ArrayDeque<>();
        private final Deque<Long> turned = new ArrayDeque<>();
        private final Deque<Later> later = new ArrayDeque<>();
        private final Deque<String> around = new ArrayDeque<>();
        private final Map<Object, Integer> savepoints = new HashMap<>();

        Queue() {
            super(FollowUps.this);
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, later.size());
        }

        /** Who has told something was undone; a savepoint from before all of that is unknown here. */
        @Override
        public void savepointRollback(Object savepoint) {
            int kept = savepoints.getOrDefault(savepoint, 0);
            while (later.size() > kept) {
                later.removeLast();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!ended.isEmpty() || !turned.isEmpty() || !later.isEmpty()) {
                if (!later.isEmpty()) {
                    later.pop().what.run();
                } else if (turned.isEmpty()) {
                    long run = ended.pop();
                    runs.caller(run).ifPresent(caller -> goOn(run, caller));
                } else {
                    joins.look(runs.lock(
                            turned.pop())); // who moves it at the same time is done, or sees what this one does
                }
            }
        }
    }
}
