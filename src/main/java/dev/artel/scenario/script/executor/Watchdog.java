package dev.artel.scenario.script.executor;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every two milliseconds at what each run has used and ends the one that is over its budget; sleeps when nothing runs. Later
 * it stops by force what could not be ended.
 */
public final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long PERIOD = 2_000_000;
    private static final long SLOW_PERIOD = 50_000_000;
    private static final long SUSPECT = 32L * 1024 * 1024;

    private final ThreadSettings settings;
    private final Set<Execution> running = ConcurrentHashMap.newKeySet();
    private final Set<Execution> stuck;
    private final Set<Execution> stopped = ConcurrentHashMap.newKeySet();
    private final Runnable renew;
    private final Consumer<Execution> overdue;
    private final Thread thread;
    private volatile boolean closed;
    private boolean canStop = true;
    private boolean alarm;
    private long collections;

    @SuppressWarnings(
            "ThreadPriorityCheck") // Where the machine heeds it, it looks in time even while scripts keep all cores
    // busy.
    public Watchdog(ThreadSettings settings, Set<Execution> stuck, Runnable renew, Consumer<Execution> overdue) {
        this.settings = settings;
        this.stuck = stuck;
        this.renew = renew;
        this.overdue = overdue;
        this.thread = new Thread(this::watch, "artel-script-watchdog");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    public void watch(Execution execution) {
        running.add(execution);
        LockSupport.unpark(thread);
    }

    public void forget(Execution execution) {
        running.remove(execution);
    }

    int running() {
        return running.size();
    }

    /** Ends every run; what is stuck is stopped by force at once. */
    void close() {
        closed = true;
        running.forEach(execution -> execution.kill(Ending.SHUTDOWN));
        LockSupport.unpark(thread);
    }

    private void watch() {
        while (!closed || !running.isEmpty() || (canStop && !stuck.isEmpty())) {
            if (!running.isEmpty()) {
                LockSupport.parkNanos(this, PERIOD);
            } else if (!stuck.isEmpty() || !stopped.isEmpty()) {
                LockSupport.parkNanos(this, SLOW_PERIOD);
            } else {
                LockSupport.park(this);
            }
            running.forEach(this::look);
            guardHeap();
            stuck.forEach(this::bury);
            renewAfterStops();
        }
    }

    private void look(Execution execution) {
        Budget budget = execution.budget();
        if (execution.sinceEnding().compareTo(settings.grace()) > 0) {
            overdue.accept(execution);
        } else if (execution.bytes() > budget.bytes()) {
            execution.kill(Ending.MEMORY);
        } else if (execution.isInHost()) {
            return;
        } else if (execution.processorTime().compareTo(budget.time()) > 0
                || execution.scriptTime().compareTo(budget.wall()) > 0) {
            execution.kill(Ending.TIME);
        }
    }

    /** Garbage counts as in use until it is collected, so the alarm is believed once a collection has not ended it. */
    private void guardHeap() {
        Execution biggest = null;
        long most = SUSPECT;
        for (Execution execution : running) {
            long bytes = execution.bytes();
            if (bytes > most) {
                most = bytes;
                biggest = execution;
            }
        }
        if (biggest == null || Meter.heapPercent() <= settings.heapPercent()) {
            alarm = false;
        } else if (!alarm) {
            alarm = true;
            collections = Meter.collections();
        } else if (Meter.collections() > collections) {
            alarm = false;
            biggest.kill(Ending.HEAP);
        }
    }

    private void bury(Execution execution) {
        if (execution.sinceEnding().compareTo(settings.grace()) > 0) {
            overdue.accept(execution);
        }
        boolean time = execution.sinceEnding().compareTo(settings.grace().plus(settings.quarantine())) > 0;
        if (execution.isLost()) {
            execution.finish();
        } else if (canStop && (time || closed)) {
            stop(execution);
        }
    }

    /**
     * The last resort, which newer JVMs have no more. The thread is inside a builtin of the language, never in a host function (those
     * run on the caller's thread), so it holds no lock of ours. A thread at the end of its stack may lose the order and is told again.
     */
    @SuppressWarnings({"deprecation", "removal"})
    private void stop(Execution execution) {
        Thread victim = execution.thread();
        if (victim == null) {
            return;
        }
        if (stopped.add(execution)) {
            LOG.warn("A script cannot be stopped; its thread {} is ended by force", victim.getName());
        }
        try {
            execution.rendezvous().unlessDone(victim::stop);
        } catch (UnsupportedOperationException e) {
            canStop = false;
            LOG.warn(
                    "This JVM cannot end a thread by force: {} stays until the product is started again",
                    victim.getName());
        }
    }

    private void renewAfterStops() {
        if (stopped.removeIf(execution -> !stuck.contains(execution)) && !closed) {
            new Thread(renew, "artel-script-renewal").start();
        }
    }
}
