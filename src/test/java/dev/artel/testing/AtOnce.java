package dev.artel.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Things that happen at the same moment. */
public final class AtOnce {
    private static final int PATIENCE = 300;

    private AtOnce() {}

    /** Does all of them, each in a thread of its own that starts together with the others; gives what they gave, in order. */
    public static <T> List<T> all(List<? extends Callable<T>> acts) {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        barrier.await(PATIENCE, TimeUnit.SECONDS);
                        return act.call();
                    }))
                    .toList();
            return running.stream().map(AtOnce::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
