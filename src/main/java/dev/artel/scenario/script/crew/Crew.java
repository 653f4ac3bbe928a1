package dev.artel.scenario.script.crew;

import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.executor.Refused.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker processes: those that scripts run in, the warm spares, and those that leave. A process with a script that cannot be stopped
 * leaves at once: a spare takes its place, its other scripts may come to their ends for a short time, then it is killed.
 */
public final class Crew implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final long PERIOD = 100;
    private static final Duration START = Duration.ofMinutes(2);
    private static final int HOPELESS = 3;
    private static final long LONGEST_PAUSE = 30_000;

    private final CrewSettings settings;
    private final Launch launch;
    private final Admission admission;
    private final List<Member> working = new ArrayList<>();
    private final List<Member> spares = new ArrayList<>();
    private final Set<Member> leaving = ConcurrentHashMap.newKeySet();
    private final Set<Locale> languages = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService starter =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("starter"));
    private final ScheduledExecutorService monitor =
            Executors.newSingleThreadScheduledExecutor(Daemons.named("monitor"));
    private final AtomicLong orders = new AtomicLong();
    private final Member.Observer observer = new Changes();
    private final Later later;
    private boolean spared;
    private int starting;
    private int failures;
    private boolean everStarted;
    private volatile boolean closed;

    public Crew(CrewSettings settings) {
        this.settings = settings;
        this.launch = new Launch(settings);
        this.later = new Later(settings.rest());
        this.admission = new Admission(settings);
        var unused = monitor.scheduleWithFixedDelay(this::look, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
    }

    /** A place for a context; nothing is built before its first order. */
    public Seat seat() {
        return new Seat(this);
    }

    /** What is to be done once on a thread of its own when a process is there and nobody has asked for anything for a while. */
    public void practise(Runnable work) {
        later.practise(work);
    }

    /** Begins to start the processes, if that was not begun; they get ready for that language, too. */
    public void start(Locale language) {
        languages.add(language);
        fill();
    }

    /** Whether no process ever started although it was tried several times. */
    public synchronized boolean isHopeless() {
        return !everStarted && failures >= HOPELESS;
    }

    /** Whether a process is there that scripts can run in. */
    public synchronized boolean isServing() {
        return !working.isEmpty();
    }

    /** Whether the last start failed. */
    public synchronized boolean isFailing() {
        return failures > 0;
    }

    /** Scripts under way. */
    public synchronized int running() {
        return working.stream().mapToInt(Member::load).sum();
    }

    /** Orders so far: how often a caller has asked and waited. */
    public long orders() {
        return orders.get();
    }

    void ordered() {
        orders.incrementAndGet();
    }

    /** The process ids of those that scripts run in. */
    public synchronized List<Long> pids() {
        return working.stream().map(Member::pid).toList();
    }

    /** How many warm spares there are. */
    public synchronized int spares() {
        return spares.size();
    }

    Admission admission() {
        return admission;
    }

    /** The process with the least under way; waits for one that is being started. */
    synchronized Member find(Locale language) {
        start(language);
        long until = System.nanoTime() + (everStarted ? settings.patience().plus(START) : START).toNanos();
        try {
            while (working.isEmpty()) {
                long left = until - System.nanoTime();
                if (closed || left <= 0 || isHopeless()) {
                    throw new Refused(closed ? Reason.CLOSED : Reason.NO_WORKER);
                }
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            }
        } catch (InterruptedException e) {
            throw Seat.interrupted();
        }
        return working.stream().min(Comparator.comparingInt(Member::load)).orElseThrow();
    }

    @Override
    public void close() {
        List<Member> all = new ArrayList<>();
        synchronized (this) {
            closed = true;
            admission.close();
            all.addAll(working);
            all.addAll(spares);
            all.addAll(leaving);
            notifyAll();
        }
        starter.shutdownNow();
        monitor.shutdown();
        all.forEach(Member::judgeAll);
        all.forEach(Member::kill);
    }

    /** Starts what is missing. */
    private synchronized void fill() {
        int wanted = settings.workers() + (spared ? settings.spares() : 0);
        int missing = wanted - working.size() - spares.size() - starting;
        for (; missing > 0 && !closed; missing--) {
            starting++;
            long pause = failures == 0 ? 0 : Math.min(LONGEST_PAUSE, 100L << Math.min(failures, 10));
            var unused = starter.schedule(this::startOne, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void startOne() {
        Member member = null;
        try {
            long from = System.nanoTime();
            member = launch.start(observer);
            for (Locale language : languages) {
                member.warm(language);
            }
            LOG.info(
                    "A worker process for scripts is ready, pid {}, after {} ms",
                    member.pid(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
            launch.succeeded();
            joined(member);
        } catch (RuntimeException e) {
            failed(member, e);
        }
    }

    private synchronized void joined(Member member) {
        starting--;
        failures = 0;
        everStarted = true;
        if (closed || !member.isAlive()) {
            member.kill();
        } else if (working.size() < settings.workers()) {
            working.add(member);
        } else {
            spares.add(member);
        }
        notifyAll();
        fill();
    }

    private synchronized void failed(@Nullable Member member, RuntimeException e) {
        starting--;
        failures++;
        if (member != null) {
            member.kill();
        }
        if (!closed) {
            if (e instanceof Lost) {
                launch.failed();
                LOG.error("A worker process for scripts could not be started: {}", e.getMessage());
            } else {
                LOG.error("A worker process for scripts could not be started", e);
            }
            notifyAll();
            if (!isHopeless()) {
                fill();
            }
        }
    }

    /** Takes it out of service; a spare takes its place at once. */
    private synchronized boolean replace(Member member, Duration drain) {
        if (!working.remove(member)) {
            if (spares.remove(member)) {
                fill();
            }
            return false;
        }
        leaving.add(member);
        member.leave(drain);
        if (!spares.isEmpty()) {
            working.add(spares.remove(0));
            notifyAll();
        }
        fill();
        return true;
    }

    private void look() {
        try {
            endThoseThatMust();
            doWhatCanWait();
        } catch (RuntimeException e) {
            // the next look must come
            LOG.error("The worker processes could not be looked at", e);
        }
    }

    private void endThoseThatMust() {
        List<Member> all;
        synchronized (this) {
            all = new ArrayList<>(working);
        }
        all.addAll(leaving);
        for (Member member : all) {
            if (member.judgeOverdue()) {
                observer.stuck(member);
            }
            if (member.isToEnd()) {
                leaving.remove(member);
                member.kill();
            }
        }
    }

    private synchronized void doWhatCanWait() {
        if (!spared && !working.isEmpty() && later.isTimeForSpares(orders.get(), System.nanoTime())) {
            spared = true;
            fill();
        }
    }

    /** What becomes of members. */
    private final class Changes implements Member.Observer {
        @Override
        public void stuck(Member member) {
            if (replace(member, settings.drain())) {
                LOG.warn(
                        "A script cannot be stopped; its process {} is ended and a spare takes its place",
                        member.pid());
            }
        }

        @Override
        public void worn(Member member) {
            synchronized (Crew.this) {
                if (!spares.isEmpty()) {
                    replace(member, Duration.ofHours(1));
                }
            }
        }

        @Override
        public void gone(Member member) {
            boolean expected = leaving.remove(member) || closed;
            if (replace(member, Duration.ZERO) && !expected) {
                LOG.warn("The worker process {} for scripts has ended by itself", member.pid());
            }
            leaving.remove(member);
        }
    }
}
