package dev.artel.scenario.script.crew;

import dev.artel.scenario.script.executor.Ending;
import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.guest.GuestFailure.Kind;
import dev.artel.scenario.script.wire.Message;
import dev.artel.scenario.script.wire.Pipe;
import dev.artel.scenario.script.wire.ToParent;
import dev.artel.scenario.script.wire.ToWorker;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** One worker process. */
final class Member {
    private static final int MOST = 200;
    private static final long WARM_UP = 120;

    private final Process process;
    private final Pipe pipe;
    private final CrewSettings settings;
    private final Observer observer;
    private final Map<Integer, Talk> talks = new ConcurrentHashMap<>();
    private final Map<Locale, CompletableFuture<Boolean>> warm = new ConcurrentHashMap<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger contexts = new AtomicInteger();
    private volatile boolean leaving;
    private volatile long leavesAt = Long.MAX_VALUE;
    private volatile boolean gone;

    Member(Process process, CrewSettings settings, Observer observer) {
        this.process = process;
        this.pipe = new Pipe(process.getInputStream(), process.getOutputStream());
        this.settings = settings;
        this.observer = observer;
        Thread reader = new Thread(this::read, "artel-script-worker-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Who has to act on what becomes of it. */
    interface Observer {
        /** A script in it cannot be stopped. */
        void stuck(Member member);

        /** It is well, but is to be replaced when that costs nobody anything. */
        void worn(Member member);

        /** Its process has ended. */
        void gone(Member member);
    }

    long pid() {
        return process.pid();
    }

    /** Gets it ready for that language; returns when it is. */
    void warm(Locale language) {
        CompletableFuture<Boolean> done = warm.computeIfAbsent(language, wanted -> {
            send(new ToWorker.Warm(wanted));
            return new CompletableFuture<>();
        });
        if (gone) {
            done.complete(false);
        }
        try {
            if (!done.get(WARM_UP, TimeUnit.SECONDS)) {
                throw new Lost("its process has ended");
            }
        } catch (InterruptedException e) {
            throw Seat.interrupted();
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new Lost("it does not get ready: " + e);
        }
    }

    int newContext() {
        return contexts.incrementAndGet();
    }

    Talk talk(Task task, CrewHost host) {
        if (talks.size() >= MOST) {
            throw new Refused(Refused.Reason.BUSY);
        }
        Talk talk = new Talk(runs.incrementAndGet(), this, task, host, settings.grace());
        talks.put(talk.run(), talk);
        if (gone) {
            talk.lose();
        }
        return talk;
    }

    /** Throws {@link Lost} when the process has gone. */
    void send(Message message) {
        try {
            pipe.send(message);
        } catch (IOException e) {
            throw new Lost(e.toString());
        }
    }

    /** The caller does not wait for that run any more; the context goes with it. */
    void cancel(int run, Ending why) {
        try {
            send(new ToWorker.Cancel(run, why));
        } catch (Lost e) {
            gone = true;
        }
    }

    /** The context is not needed any more. */
    void forget(int context) {
        try {
            send(new ToWorker.Close(context));
        } catch (Lost e) {
            gone = true;
        }
    }

    void over(Talk talk, boolean ended) {
        talks.remove(talk.run());
        if (ended && runs.get() >= settings.runs()) {
            observer.worn(this);
        }
    }

    int load() {
        return talks.size();
    }

    boolean isShared() {
        return talks.size() > 1;
    }

    /** Whether new orders may go to it. */
    boolean isServing() {
        return !leaving && !gone;
    }

    /** From now on nothing new goes to it; it is ended once nothing is under way, or after that time. */
    void leave(Duration most) {
        leavesAt = System.nanoTime() + most.toNanos();
        leaving = true;
    }

    boolean isToEnd() {
        return leaving && (talks.isEmpty() || System.nanoTime() - leavesAt > 0);
    }

    /** Sets the callers of runs free that the worker should have ended by itself; true when there was one. */
    boolean judgeOverdue() {
        boolean found = false;
        for (Talk talk : talks.values()) {
            if (talk.isOverdue()) {
                talk.judge(Ending.TIME);
                found = true;
            }
        }
        return found;
    }

    /** Sets all callers free: the product stops. */
    void judgeAll() {
        talks.values().forEach(talk -> talk.judge(Ending.SHUTDOWN));
    }

    void kill() {
        process.destroyForcibly();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private void read() {
        try {
            for (ToParent message = pipe.report(); message != null; message = pipe.report()) {
                heard(message);
            }
        } catch (IOException | RuntimeException e) {
            kill();
        } finally {
            gone = true;
            talks.values().forEach(Talk::lose);
            warm.values().forEach(done -> done.complete(false));
            observer.gone(this);
        }
    }

    private void heard(ToParent message) {
        if (message instanceof ToParent.Warmed warmed) {
            CompletableFuture<Boolean> done = warm.get(warmed.language());
            if (done != null) {
                done.complete(true);
            }
        } else if (message instanceof ToParent.OfRun told) {
            Talk talk = talks.get(told.run());
            if (talk != null) {
                talk.hear(told);
            }
            if (told instanceof ToParent.Ended ended && ended.stuck()) {
                observer.stuck(this);
            } else if (told instanceof ToParent.Failed failed
                    && failed.failure().kind() == Kind.MEMORY) {
                observer.worn(this);
            }
        }
    }
}
