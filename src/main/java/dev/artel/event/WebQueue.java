package dev.artel.event;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where calls of other systems wait, most of them for one of a few threads. Bounded by their number and by what they hold in memory, so that a burst
 * of thousands of small calls is taken and a flood of large ones is not.
 */
@Component
class WebQueue implements Callers, DisposableBean {
    private static final int MOST_CALLS = 20_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** With so many calls at a time their callers begin to notice that they wait. */
    private static final int CROWD = 8;

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** What a call holds besides its body. */
    private static final int HEAD_BYTES = 2048;

    private final ThreadPoolExecutor pool;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long crowded = System.nanoTime() - MOMENT_NANOS;

    WebQueue(@Value("${artel.threads.calls:8}") int most) {
        pool = new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "web-request");
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes the work in.
     *
     * @param body length of the call's body in bytes
     * @return false when there are too many already, and nothing was taken
     */
    boolean take(int body, Runnable work) {
        if (!hold(body)) {
            return false;
        }
        pool.execute(() -> {
            release(body);
            work.run();
        });
        return true;
    }

    /**
     * Counts a call that waits elsewhere, until it is released.
     *
     * @param body length of the call's body in bytes
     * @return false when there are too many already, and it was not counted
     */
    boolean hold(int body) {
        int now = calls.incrementAndGet();
        if (now >= CROWD) {
            crowded = System.nanoTime();
        }
        boolean fits = now <= MOST_CALLS;
        if (bytes.addAndGet(body + HEAD_BYTES) > MOST_BYTES || !fits) {
            release(body);
            return false;
        }
        return true;
    }

    /** A call that was held waits no more. */
    void release(int body) {
        calls.decrementAndGet();
        bytes.addAndGet(-(long) (body + HEAD_BYTES));
    }

    /** How many calls wait. */
    int waiting() {
        return calls.get();
    }

    @Override
    public boolean crowd() {
        return calls.get() >= CROWD || System.nanoTime() - crowded < MOMENT_NANOS;
    }

    @Override
    public void destroy() {
        pool.shutdown();
    }
}
