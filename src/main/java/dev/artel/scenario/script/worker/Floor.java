package dev.artel.scenario.script.worker;

import dev.artel.scenario.script.executor.Execution;
import dev.artel.scenario.script.executor.ThreadSettings;
import dev.artel.scenario.script.executor.Watchdog;
import dev.artel.scenario.script.guest.Guests;
import dev.artel.scenario.script.guest.Programs;
import dev.artel.scenario.script.guest.Rehearsal;
import dev.artel.scenario.script.wire.Message;
import dev.artel.scenario.script.wire.Pipe;
import dev.artel.scenario.script.wire.ToParent;
import dev.artel.scenario.script.wire.ToWorker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** All that is under way in this process: contexts, runs, their threads and the watchdog over them. */
final class Floor {
    private static final long STACK = 2L * 1024 * 1024;
    private static final int THREADS = 256;
    private static final long PROGRAMS = 2_000_000;

    private final Pipe pipe;
    private final Guests guests = new Guests();
    private final Programs programs = new Programs(PROGRAMS);
    private final Map<Integer, Station> stations = new ConcurrentHashMap<>();
    private final Map<Integer, Shift> shifts = new ConcurrentHashMap<>();
    private final Map<Execution, Shift> executions = new ConcurrentHashMap<>();
    private final ExecutorService pool = new ThreadPoolExecutor(
            0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), named("artel-script-", STACK));
    private final ExecutorService killers = Executors.newCachedThreadPool(named("artel-script-end-", 0));
    private final Watchdog watchdog;

    Floor(Pipe pipe, Duration grace, int heapPercent) {
        this.pipe = pipe;
        ThreadSettings settings =
                new ThreadSettings(THREADS, Duration.ZERO, grace, THREADS, Duration.ofHours(1), heapPercent);
        this.watchdog = new Watchdog(settings, Set.of(), () -> {}, this::overdue);
    }

    void begin(ToWorker.Order order) {
        Station station = order.settings() == null ? stations.get(order.context()) : new Station(guests, programs);
        if (station == null) {
            throw new IllegalStateException("no context " + order.context());
        }
        stations.put(order.context(), station);
        Shift shift = new Shift(order, station, this);
        shifts.put(order.run(), shift);
        pool.execute(shift);
    }

    void answer(ToWorker.Answer answer) {
        Shift shift = shifts.get(answer.run());
        if (shift != null) {
            shift.answer(answer.text());
        }
    }

    void cancel(ToWorker.Cancel cancel) {
        Shift shift = shifts.get(cancel.run());
        if (shift != null) {
            shift.cancel(cancel.why());
        }
    }

    void close(int context) {
        Station station = stations.remove(context);
        if (station != null) {
            pool.execute(station::close);
        }
    }

    void warm(Locale language) {
        pool.execute(() -> {
            Rehearsal.play(guests, programs, language);
            send(new ToParent.Warmed(language));
        });
    }

    Execution execution(Shift shift) {
        Execution execution = new Execution(shift.order().budget(), watchdog::watch, killers);
        executions.put(execution, shift);
        return execution;
    }

    void over(Execution execution) {
        watchdog.forget(execution);
        executions.remove(execution);
    }

    /** Nothing more is said about it. */
    void over(Shift shift, boolean usable) {
        shifts.remove(shift.order().run());
        if (!usable) {
            stations.remove(shift.order().context());
        }
    }

    /** Without the product nothing is to be done here any more. */
    void send(Message message) {
        try {
            pipe.send(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void overdue(Execution execution) {
        Shift shift = executions.get(execution);
        if (shift != null) {
            shift.overdue(execution);
        }
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
