package dev.artel.process.run;

import dev.artel.event.Starts.Follow;
import dev.artel.kernel.Json;
import dev.artel.process.ProcessChanged;
import dev.artel.process.RunStatus;
import dev.artel.process.journal.Runs;
import dev.artel.process.variable.Variables;
import dev.artel.scenario.component.PlainJson;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever waits for a process to get somewhere. Nobody's thread is held: one thread looks when a process of this node has moved, and
 * every second for those that another node moves. It only looks: what somebody does with what is told to him, which may take time, is
 * done by a few other threads. Each is told something in the end: how far the process has come, why that could not be read, or that the
 * server stops.
 */
@Component
@SuppressWarnings("FutureReturnValueIgnored") // the watch logs its own failures
public class Followers {
    static final Follow NOT_STARTED = new Follow(0, Follow.State.NOT_STARTED, Json.object());

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final long LOOK_MILLIS = 1000;
    private static final int TELLING = 4;
    private static final long LONGEST_END_SECONDS = 10;

    private final Runs runs;
    private final Variables variables;
    private final Clock clock;
    private final Map<Long, Set<Follower>> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "process-follow"));
    private final ExecutorService telling =
            Executors.newFixedThreadPool(TELLING, work -> daemon(work, "process-followed"));

    /** Somebody who waits until it is enough, but no longer than until then; equal to itself only. */
    private static final class Follower {
        private final CompletableFuture<Follow> future = new CompletableFuture<>();
        private final Predicate<RunStatus> enough;
        private final Instant end;

        Follower(Predicate<RunStatus> enough, Instant end) {
            this.enough = enough;
            this.end = end;
        }
    }

    Followers(Runs runs, Variables variables, Clock clock) {
        this.runs = runs;
        this.variables = variables;
        this.clock = clock;
        watch.scheduleWithFixedDelay(this::lookAtAll, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** What whoever waits for that process is told when the server stops. */
    static Follow stopped(long id) {
        return new Follow(id, Follow.State.STOPPED, Json.object());
    }

    /** Completes when the process has ended, waits, the patience is over, or the server stops. */
    public CompletionStage<Follow> follow(long id, Duration patience) {
        return wait(id, patience, status -> status != RunStatus.RUNNING);
    }

    /** Completes when the process has ended, a step of it stands, the patience is over, or the server stops. */
    CompletionStage<Follow> settle(long id, Duration patience) {
        return wait(id, patience, status -> status != RunStatus.RUNNING && status != RunStatus.WAITING);
    }

    private CompletionStage<Follow> wait(long id, Duration patience, Predicate<RunStatus> enough) {
        Follower follower = new Follower(enough, clock.instant().plus(patience));
        waiting.compute(id, (key, followers) -> {
            Set<Follower> all = followers == null ? ConcurrentHashMap.newKeySet() : followers;
            all.add(follower);
            return all;
        });
        watch.execute(() -> look(Set.of(id)));
        watch.schedule(() -> giveUp(id, follower), patience.toMillis(), TimeUnit.MILLISECONDS);
        return follower.future;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ProcessChanged change) {
        if (waiting.containsKey(change.processId()) && !watch.isShutdown()) {
            watch.execute(() -> look(Set.of(change.processId())));
        }
    }

    /** Who is being told already may have it; the others learn that the server stops. */
    @PreDestroy
    void close() throws InterruptedException {
        watch.shutdownNow();
        telling.shutdown();
        waiting.forEach((id, followers) -> followers.stream()
                .filter(follower -> leaves(id, follower))
                .forEach(follower -> follower.future.complete(stopped(id))));
        if (!telling.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Not all who waited for processes could be told in time");
        }
    }

    /** Nothing may come out of this: the watch would never look again. */
    private void lookAtAll() {
        if (waiting.isEmpty()) {
            return;
        }
        look(waiting.keySet());
        try {
            Instant now = clock.instant();
            waiting.forEach((id, followers) -> followers.stream()
                    .filter(follower -> !now.isBefore(follower.end))
                    .toList()
                    .forEach(follower -> giveUp(id, follower)));
        } catch (RuntimeException | Error e) {
            LOG.error("Those whose patience is over could not be told; it is tried again", e);
        }
    }

    private void look(Collection<Long> ids) {
        try {
            runs.standings(ids).forEach(this::told);
        } catch (RuntimeException | Error e) {
            LOG.warn("Processes that are waited for could not be looked at; they are looked at again", e);
        }
    }

    private void told(long id, RunStatus status) {
        List<Follower> content = waiting.getOrDefault(id, Set.of()).stream()
                .filter(follower -> follower.enough.test(status))
                .filter(follower -> leaves(id, follower))
                .toList();
        if (!content.isEmpty()) {
            tell(id, state(status), content);
        }
    }

    private void giveUp(long id, Follower follower) {
        if (leaves(id, follower)) {
            tell(id, Follow.State.RUNNING, List.of(follower));
        }
    }

    /** Who has left is told by nobody else, so each of them is told here, whatever happens. */
    private void tell(long id, Follow.State state, List<Follower> followers) {
        try {
            telling.execute(() -> {
                try {
                    Follow follow = new Follow(id, state, values(id));
                    followers.forEach(follower -> follower.future.complete(follow));
                } catch (RuntimeException | Error e) {
                    LOG.warn("How far process {} has come could not be read", id, e);
                    followers.forEach(follower -> follower.future.completeExceptionally(e));
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Process {} was looked at while the server stopped", id, e);
            followers.forEach(follower -> follower.future.complete(stopped(id)));
        }
    }

    /** Whether it was still waiting; from now on it is not. */
    private boolean leaves(long id, Follower follower) {
        boolean[] left = new boolean[1];
        waiting.computeIfPresent(id, (key, followers) -> {
            left[0] = followers.remove(follower);
            return followers.isEmpty() ? null : followers;
        });
        return left[0];
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
