package dev.artel.scenario.script.executor;

import dev.artel.scenario.script.executor.Refused.Reason;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The threads of scripts. The caller waits on its own thread and does what the script asks of its host, so that transactions and
 * locks stay there. A run that does not end in time is killed by the watchdog; one that cannot be killed sets its caller free and
 * keeps its thread, counted as stuck, until it ends or is stopped by force.
 */
public final class ScriptThreads implements AutoCloseable {
    private static final long STACK = 2L * 1024 * 1024;
    private static final int NESTED = 56;
    private static final Duration PREPARATION = Duration.ofMinutes(1);
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final ThreadLocal<Boolean> SERVING = ThreadLocal.withInitial(() -> false);

    private final ThreadSettings settings;
    private final Semaphore permits;
    private final ThreadPoolExecutor pool;
    private final ExecutorService killers;
    private final Watchdog watchdog;
    private final Set<Execution> stuck = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param renew called after a thread was stopped by force: what it shared with others may be damaged
     * @param alarm called when a thread did not end although it was to
     */
    public ScriptThreads(ThreadSettings settings, Runnable renew, Runnable alarm) {
        this.settings = settings;
        this.permits = new Semaphore(settings.threads(), true);
        this.pool = new ThreadPoolExecutor(
                0,
                settings.threads() + NESTED,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named("artel-script-", STACK));
        this.killers = Executors.newCachedThreadPool(named("artel-script-end-", 0));
        this.watchdog = new Watchdog(settings, stuck, renew, execution -> alarm.run());
    }

    /** A run to be given to {@link #run}. */
    public Execution execution(Budget budget) {
        return new Execution(budget, this::watch, killers);
    }

    /**
     * Has the work done on a script's thread and serves what it asks for on this one. Scripts that are started while serving another
     * get a thread of their own at once, since the other's is waiting.
     *
     * @throws Refused when there is no thread for it
     * @throws Ended when it was ended from outside
     * @throws RuntimeException what the work or a host function has thrown
     */
    public <T> T run(Execution execution, Function<Execution, T> work) {
        boolean nested = SERVING.get();
        admit(nested);
        execution.whenFinished(() -> leave(execution, nested));
        Task<T> task = new Task<>(execution, work);
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            execution.finish();
            throw new Refused(closed ? Reason.CLOSED : Reason.BUSY);
        }
        attend(execution);
        return task.result();
    }

    /** Threads that did not end although they were to. */
    public int stuck() {
        return stuck.size();
    }

    /** Runs under way, those that are stuck left out. */
    public int running() {
        return watchdog.running();
    }

    /** Whether so many are stuck that no script is run. */
    public boolean isRefusing() {
        return stuck.size() >= settings.stuck();
    }

    @Override
    public void close() {
        closed = true;
        watchdog.close();
        pool.shutdown();
        killers.shutdown();
    }

    void watch(Execution execution) {
        watchdog.watch(execution);
        if (closed) {
            execution.kill(Ending.SHUTDOWN);
        }
    }

    private void admit(boolean nested) {
        if (closed) {
            throw new Refused(Reason.CLOSED);
        }
        if (isRefusing()) {
            throw new Refused(Reason.STUCK);
        }
        if (nested) {
            return;
        }
        try {
            if (!permits.tryAcquire(settings.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Refused(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Ended(Ending.CALLER);
        }
    }

    private void leave(Execution execution, boolean nested) {
        if (!nested) {
            permits.release();
        }
        watchdog.forget(execution);
        stuck.remove(execution);
    }

    /** Serves until the run is done; throws when it was left, or when a host function failed. */
    private void attend(Execution execution) {
        Rendezvous rendezvous = execution.rendezvous();
        try {
            while (!rendezvous.isDone()) {
                Supplier<String> request = rendezvous.next(SLICE);
                if (request != null) {
                    serve(execution, request);
                } else if (isOverdue(execution)) {
                    throw abandon(execution);
                }
            }
        } catch (InterruptedException e) {
            execution.kill(Ending.CALLER);
            abandon(execution);
            Thread.currentThread().interrupt();
            throw new Ended(Ending.CALLER);
        }
    }

    private void serve(Execution execution, Supplier<String> request) {
        boolean before = SERVING.get();
        SERVING.set(true);
        boolean served = false;
        try {
            String answer = request.get();
            served = true;
            execution.rendezvous().answer(answer);
        } finally {
            SERVING.set(before);
            if (!served) {
                dismiss(execution);
            }
        }
    }

    /** A host function failed: the script must not go on, whatever it would catch. */
    private void dismiss(Execution execution) {
        execution.mark(Ending.HOST_FAULT);
        execution.rendezvous().leave();
        try {
            if (!execution.rendezvous().awaitDone(settings.grace().toNanos())) {
                abandon(execution);
            }
        } catch (InterruptedException e) {
            abandon(execution);
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOverdue(Execution execution) {
        return execution.sinceEnding().compareTo(settings.grace()) > 0
                || execution.scriptTime().compareTo(execution.budget().wall().plus(settings.grace())) > 0
                || execution.preparing().compareTo(PREPARATION) > 0;
    }

    private Ended abandon(Execution execution) {
        execution.mark(Ending.STUCK);
        execution.rendezvous().leave();
        stuck.add(execution);
        watchdog.forget(execution);
        if (execution.rendezvous().isDone()) {
            stuck.remove(execution);
        }
        return new Ended(Ending.STUCK);
    }

    private static ThreadFactory named(String prefix, long stack) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(null, work, prefix + number.incrementAndGet(), stack);
            thread.setDaemon(true);
            return thread;
        };
    }
}
