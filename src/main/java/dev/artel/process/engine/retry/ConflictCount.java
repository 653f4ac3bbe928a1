package dev.artel.process.engine.retry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.kernel.Retrying;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each job of this node has met another transaction lately. */
final class ConflictCount {
    private static final int MOST = 5;
    private static final int JOBS = 10_000;

    private final Retrying retrying;
    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(JOBS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    ConflictCount(Retrying retrying) {
        this.retrying = retrying;
    }

    /** Whether the job has only met another transaction and may be repeated at once, once more. */
    boolean mayRepeat(String jobId, Throwable failure) {
        return retrying.isConflict(failure)
                && counts.get(jobId, key -> new AtomicInteger()).incrementAndGet() <= MOST;
    }
}
