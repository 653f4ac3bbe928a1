package dev.artel.event;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who ask for the same at the same time share one look. Nothing is kept: whoever asks gets what a look saw that began after
 * the question, so it is as right as a look of one's own, on every node. A look that fails is the failure of the one who looked; the
 * others look for themselves.
 *
 * @param <K> what is asked for
 * @param <V> what is seen
 */
final class SharedLooks<K, V> {
    private final Function<K, @Nullable V> look;
    private final Map<K, Line<V>> lines = new HashMap<>();

    /**
     * @param look gives null for nothing; safe for several threads
     */
    SharedLooks(Function<K, @Nullable V> look) {
        this.look = look;
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
        if (before != null) {
            before.handle((seen, failure) -> true).join();
        }
        return lead(key, mine);
    }

    private @Nullable V lead(K key, CompletableFuture<@Nullable V> mine) {
        try {
            V seen = look.apply(key);
            over(key);
            mine.complete(seen);
            return seen;
        } catch (RuntimeException | Error e) {
            over(key);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private @Nullable V follow(K key, CompletableFuture<@Nullable V> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            return look.apply(key);
        }
    }

    /** Whoever asks from now on needs a look that has not begun. */
    private void over(K key) {
        synchronized (lines) {
            Line<V> line = lines.remove(key);
            if (line != null && line.next != null) {
                lines.put(key, new Line<>(line.next));
            }
        }
    }
}
