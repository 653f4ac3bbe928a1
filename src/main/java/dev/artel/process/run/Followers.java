package dev.artel.process.run;

import dev.artel.event.Starts.Follow;
import dev.artel.kernel.Json;
import dev.artel.process.ProcessChanged;
import dev.artel.process.RunStatus;
import dev.artel.process.journal.Runs;
import dev.artel.process.variable.Variables;
import dev.artel.scenario.component.PlainJson;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever waits for a process to get somewhere. Nobody's thread is held: one thread looks when a process of this node has moved, and
 * every second for those that another node moves.
 */
@Component
@SuppressWarnings({"FutureReturnValueIgnored", "CollectionUndefinedEquality"
}) // each future is an entry of its own; the watch logs its own failures
public class Followers {
    static final Follow NOT_STARTED = new Follow(0, Follow.State.NOT_STARTED, Json.object());

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final long LOOK_MILLIS = 1000;

    private final Runs runs;
    private final Variables variables;
    private final Map<Long, Set<CompletableFuture<Follow>>> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "process-follow");
        thread.setDaemon(true);
        return thread;
    });

    Followers(Runs runs, Variables variables) {
        this.runs = runs;
        this.variables = variables;
        watch.scheduleWithFixedDelay(this::lookAtAll, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Completes when the process has ended, waits, or the patience is over. */
    public CompletionStage<Follow> follow(long id, Duration patience) {
        CompletableFuture<Follow> future = new CompletableFuture<>();
        waiting.compute(id, (key, futures) -> {
            Set<CompletableFuture<Follow>> all = futures == null ? ConcurrentHashMap.newKeySet() : futures;
            all.add(future);
            return all;
        });
        watch.execute(() -> look(Set.of(id)));
        watch.schedule(() -> giveUp(id, future), patience.toMillis(), TimeUnit.MILLISECONDS);
        return future;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ProcessChanged change) {
        if (waiting.containsKey(change.processId())) {
            watch.execute(() -> look(Set.of(change.processId())));
        }
    }

    @PreDestroy
    void close() {
        watch.shutdownNow();
        waiting.forEach((id, futures) ->
                futures.forEach(future -> future.complete(new Follow(id, Follow.State.RUNNING, Json.object()))));
    }

    private void lookAtAll() {
        if (!waiting.isEmpty()) {
            look(waiting.keySet());
        }
    }

    private void look(Collection<Long> ids) {
        try {
            runs.standings(ids).forEach((id, status) -> {
                if (status != RunStatus.RUNNING) {
                    complete(id, status);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("Processes that are waited for could not be looked at; they are looked at again", e);
        }
    }

    private void complete(long id, RunStatus status) {
        Set<CompletableFuture<Follow>> futures = waiting.remove(id);
        if (futures != null) {
            Follow follow = new Follow(id, state(status), values(id));
            futures.forEach(future -> future.complete(follow));
        }
    }

    private void giveUp(long id, CompletableFuture<Follow> future) {
        Set<CompletableFuture<Follow>> futures = waiting.get(id);
        if (futures != null && futures.remove(future)) {
            if (futures.isEmpty()) {
                waiting.remove(id, futures);
            }
            future.complete(new Follow(id, Follow.State.RUNNING, values(id)));
        }
    }

    private ObjectNode values(long id) {
        ObjectNode values = Json.object();
        variables.load(id).values().forEach((name, value) -> values.set(name, PlainJson.untagged(value)));
        return values;
    }

    /** A process whose step stands is not over: somebody may let it go on. */
    private static Follow.State state(RunStatus status) {
        return switch (status) {
            case COMPLETED -> Follow.State.COMPLETED;
            case FAILED, CANCELLED -> Follow.State.FAILED;
            case WAITING, INCIDENT -> Follow.State.WAITING;
            case RUNNING -> Follow.State.RUNNING;
        };
    }
}
