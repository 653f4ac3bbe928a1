package dev.artel.scenario.script.executor;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run on a script's thread: what it has used, whether it was ended and why. */
public final class Execution {
    private final Budget budget;
    private final Consumer<Execution> watch;
    private final Executor killers;
    private final Rendezvous rendezvous = new Rendezvous();
    private final CountDownLatch killed = new CountDownLatch(1);
    private final AtomicLong hostNanos = new AtomicLong();
    private final AtomicBoolean finished = new AtomicBoolean();

    private final long created = System.nanoTime();

    private volatile @Nullable Thread thread;
    private volatile @Nullable Runnable killer;
    private volatile Runnable whenFinished = () -> {};
    private volatile long since;
    private volatile long ended;
    private volatile long hostSince;
    private int hostCalls;
    private long processorBase;
    private long bytesBase;
    private boolean over;
    private @Nullable Ending ending;
    private long endingAt;

    /**
     * @param watch begins to look at what it uses
     * @param killers where ending it may take its time
     */
    public Execution(Budget budget, Consumer<Execution> watch, Executor killers) {
        this.budget = budget;
        this.watch = watch;
        this.killers = killers;
    }

    /**
     * On the script's thread: from here on its time and memory count.
     *
     * @param kill ends what the thread does; called from another thread, may never return
     */
    public void begin(Runnable kill) {
        Thread current = Thread.currentThread();
        thread = current;
        killer = kill;
        processorBase = Meter.processorTime(current.getId());
        bytesBase = Meter.allocated(current.getId());
        since = System.nanoTime();
        watch.accept(this);
        Ending before = ending();
        if (before != null) {
            throw new Ended(before);
        }
    }

    /** On the script's thread: has the caller's thread do it; throws {@link Ended} when the run is to end instead. */
    public String ask(Supplier<String> work) {
        return counted(() -> rendezvous.ask(work));
    }

    /** What a question waits in. */
    @FunctionalInterface
    public interface Waiting {
        String get() throws InterruptedException;
    }

    /** The same with another way of asking. */
    public String counted(Waiting question) {
        if (++hostCalls > budget.hostCalls()) {
            throw end(Ending.HOST_CALLS);
        }
        if (hostNanos.get() > budget.hostTime().toNanos()) {
            throw end(Ending.HOST_TIME);
        }
        Ending before = ending();
        if (before != null) {
            throw new Ended(before);
        }
        long from = System.nanoTime();
        hostSince = from;
        try {
            return question.get();
        } catch (InterruptedException e) {
            throw end(Ending.CALLER);
        } finally {
            hostNanos.addAndGet(System.nanoTime() - from);
            hostSince = 0;
        }
    }

    /** Ends the run from outside, once; its thread learns it at its next safepoint, if it has any. */
    public void kill(Ending why) {
        if (decide(why)) {
            Runnable kill = killer;
            if (kill == null || !startKilling(kill)) {
                killed.countDown();
            }
        }
    }

    private boolean startKilling(Runnable kill) {
        try {
            killers.execute(() -> {
                try {
                    kill.run();
                } finally {
                    killed.countDown();
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** The same on the script's own thread, which leaves by the exception. */
    private Ended end(Ending why) {
        mark(why);
        Ending first = ending();
        return new Ended(first == null ? why : first);
    }

    /** Notes why it ends, once; its thread is not told. */
    public boolean mark(Ending why) {
        boolean first = decide(why);
        if (first) {
            killed.countDown();
        }
        return first;
    }

    private synchronized boolean decide(Ending why) {
        if (over || ending != null) {
            return false;
        }
        ending = why;
        endingAt = System.nanoTime();
        return true;
    }

    private synchronized boolean endByItself() {
        over = ending == null;
        return over;
    }

    /** On the script's thread, at the very end; true when the run ended by itself. */
    public boolean over() throws InterruptedException {
        ended = System.nanoTime();
        if (endByItself()) {
            return true;
        }
        killed.await(1, TimeUnit.SECONDS);
        return false;
    }

    /** What is done once, after the very end. */
    void whenFinished(Runnable deed) {
        whenFinished = deed;
    }

    /** The thread goes on to other runs, or there is none any more. */
    void finish() {
        rendezvous.finish();
        if (finished.compareAndSet(false, true)) {
            whenFinished.run();
        }
    }

    /** Whether its thread has died before it could say that it is done, as one does that is told to end while it leaves. */
    boolean isLost() {
        Thread last = thread;
        return last != null && !last.isAlive();
    }

    Rendezvous rendezvous() {
        return rendezvous;
    }

    Budget budget() {
        return budget;
    }

    @Nullable Thread thread() {
        return thread;
    }

    public synchronized @Nullable Ending ending() {
        return ending;
    }

    /** How long ago it was ended from outside; zero when it was not. */
    public synchronized Duration sinceEnding() {
        return ending == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - endingAt);
    }

    /** How long it has not begun yet; zero once it has. */
    Duration preparing() {
        return since == 0 ? Duration.ofNanos(System.nanoTime() - created) : Duration.ZERO;
    }

    boolean isInHost() {
        return hostSince != 0;
    }

    /** Processor time of the script itself. */
    Duration processorTime() {
        Thread current = thread;
        return current == null
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, Meter.processorTime(current.getId()) - processorBase));
    }

    /** Time by the clock without that in host functions. */
    public Duration scriptTime() {
        long from = since;
        if (from == 0) {
            return Duration.ZERO;
        }
        long to = ended == 0 ? System.nanoTime() : ended;
        long inHost = hostSince;
        return Duration.ofNanos(Math.max(0, to - from - hostNanos.get() - (inHost == 0 ? 0 : to - inHost)));
    }

    /** Time in host functions. */
    public Duration hostTime() {
        return Duration.ofNanos(hostNanos.get());
    }

    /** Bytes allocated by the script so far. */
    long bytes() {
        Thread current = thread;
        return current == null ? 0 : Math.max(0, Meter.allocated(current.getId()) - bytesBase);
    }
}
