package dev.artel.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who ask for the same at the same time share one look. Nothing is kept: whoever asks gets what a look saw that began after
 * the question, so it is as right as a look of one's own, on every node. A look that fails is the failure of the one who looked; the
 * others look for themselves, and so does whoever has waited too long: a connection that hangs stops nobody else.
 *
 * @param <K> what is asked for
 * @param <V> what is seen
 */
final class SharedLooks<K, V> {
    private final Function<K, @Nullable V> look;
    private final Duration patience;
    private final Map<K, Line<V>> lines = new HashMap<>();

    /**
     * @param look gives null for nothing; safe for several threads
     * @param patience how long a look of somebody else's may take
     */
    SharedLooks(Function<K, @Nullable V> look, Duration patience) {
        this.look = look;
        this.patience = patience;
    }

    /** The look under way for one key, and the one after it, which all wait for who have asked meanwhile. */
    private static final class Line<V> {
        private final CompletableFuture<@Nullable V> running;
        private @Nullable CompletableFuture<@Nullable V> next;

        Line(CompletableFuture<@Nullable V> running) {
            this.running = running;
        }
    }

    /** What a look for the key sees that begins from now on; null for nothing. */
    @Nullable V of(K key) {
        CompletableFuture<@Nullable V> before = null;
        CompletableFuture<@Nullable V> mine = new CompletableFuture<>();
        CompletableFuture<@Nullable V> others = null;
        synchronized (lines) {
            Line<V> line = lines.get(key);
            if (line == null) {
                lines.put(key, new Line<>(mine));
            } else if (line.next == null) {
                line.next = mine;
                before = line.running;
            } else {
                others = line.next;
            }
        }
        if (others != null) {
            return follow(key, others);
        }
        if (before != null && !isOver(before)) {
            overtake(key, mine);
        }
        return lead(key, mine);
    }

    /** Whether it has ended within the patience, however. */
    private boolean isOver(CompletableFuture<@Nullable V> running) {
        try {
            running.handle((seen, failure) -> true).get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The look begins although the one before it still goes on: who asks from now on waits for this one. */
    private void overtake(K key, CompletableFuture<@Nullable V> mine) {
        synchronized (lines) {
            Line<V> line = lines.get(key);
            if (line != null && line.next == mine) {
                lines.put(key, new Line<>(mine));
            }
        }
    }

    private @Nullable V lead(K key, CompletableFuture<@Nullable V> mine) {
        try {
            V seen = look.apply(key);
            over(key, mine);
            mine.complete(seen);
            return seen;
        } catch (RuntimeException | Error e) {
            over(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** Whoever looks for the others may have had to wait as well. */
    private @Nullable V follow(K key, CompletableFuture<@Nullable V> others) {
        try {
            return others.get(2 * patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return look.apply(key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return look.apply(key);
        }
    }

    /** Whoever asks from now on needs a look that has not begun; one that was overtaken is nobody's any more. */
    private void over(K key, CompletableFuture<@Nullable V> mine) {
        synchronized (lines) {
            Line<V> line = lines.get(key);
            if (line == null || line.running != mine) {
                return;
            }
            lines.remove(key);
            if (line.next != null) {
                lines.put(key, new Line<>(line.next));
            }
        }
    }
}
