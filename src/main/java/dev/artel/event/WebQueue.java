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
 * Where calls of other systems wait for one of a few threads. Bounded by their number and by what they hold in memory, so that a burst
 * of thousands of small calls is taken and a flood of large ones is not.
 */
@Component
class WebQueue implements DisposableBean {
    private static final int MOST_CALLS = 20_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** What a call holds besides its body. */
    private static final int HEAD_BYTES = 2048;

    private final ThreadPoolExecutor pool;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    WebQueue(@Value("${artel.web-request.concurrency:8}") int concurrency) {
        pool = new ThreadPoolExecutor(
                concurrency, concurrency, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
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
        int held = body + HEAD_BYTES;
        boolean fits = calls.incrementAndGet() <= MOST_CALLS;
        if (bytes.addAndGet(held) > MOST_BYTES || !fits) {
            left(held);
            return false;
        }
        pool.execute(() -> {
            left(held);
            work.run();
        });
        return true;
    }

    @Override
    public void destroy() {
        pool.shutdown();
    }

    private void left(int held) {
        calls.decrementAndGet();
        bytes.addAndGet(-held);
    }
}
