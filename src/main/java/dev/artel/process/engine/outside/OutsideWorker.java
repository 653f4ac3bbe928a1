package dev.artel.process.engine.outside;

import dev.artel.process.engine.compile.Form;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches calls to the outside and gives them to a pool of its own; fetches no more than there are threads free. */
final class OutsideWorker {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideWorker.class);

    /** Longer than the longest call may take: nobody else begins it meanwhile. */
    private static final Duration LOCK = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ExternalTaskService calls;
    private final OutsideHint hint;
    private final OutsideCalls work;
    private final String workerId;
    private final Semaphore free;
    private final ExecutorService pool;
    private final Thread fetcher = new Thread(this::fetchUntilStopped, "outside-fetch");
    private volatile boolean stopped;

    OutsideWorker(ExternalTaskService calls, OutsideHint hint, OutsideCalls work, String workerId, int threads) {
        this.calls = calls;
        this.hint = hint;
        this.work = work;
        this.workerId = workerId;
        this.free = new Semaphore(threads);
        AtomicInteger names = new AtomicInteger();
        this.pool =
                Executors.newFixedThreadPool(threads, task -> new Thread(task, "outside-" + names.incrementAndGet()));
    }

    void start() {
        fetcher.start();
    }

    /** No further call is fetched; those that run may end. */
    void stop() {
        stopped = true;
        fetcher.interrupt();
        pool.shutdown();
        try {
            fetcher.join(PATIENCE.toMillis());
            if (!pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetchUntilStopped() {
        while (!stopped) {
            try {
                if (!fetch()) {
                    hint.await(LOOK.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether there may be more at once. */
    private boolean fetch() throws InterruptedException {
        free.acquire();
        int places = 1 + free.drainPermits();
        List<LockedExternalTask> fetched = List.of();
        try {
            fetched = calls.fetchAndLock(places, workerId)
                    .topic(Form.TOPIC, LOCK.toMillis())
                    .execute();
        } catch (RuntimeException e) {
            LOG.warn("Calls to the outside could not be fetched; tried again in {}", LOOK, e);
        } finally {
            free.release(places - fetched.size());
        }
        fetched.forEach(this::hand);
        return fetched.size() == places;
    }

    private void hand(LockedExternalTask call) {
        pool.execute(() -> {
            try {
                work.work(call, workerId);
            } catch (RuntimeException e) {
                LOG.error(
                        "The call {} could not be finished; it is taken up again when its lock is over",
                        call.getId(),
                        e);
            } finally {
                free.release();
            }
        });
    }
}
