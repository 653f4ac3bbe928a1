package dev.artel.live;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The hints of late, numbered in the order of their commits as this node saw them, and those who listen. Only the last thousand are
 * kept: whoever missed more, or comes from before a restart, is told to ask for everything again.
 */
@Component
class Hints {
    private static final int KEPT = 1000;
    private static final Pattern POSITION = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})");

    private final String run =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    private final Deque<Numbered> last = new ArrayDeque<>();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private long number;

    /** A hint and its number, which grows by one from hint to hint. */
    record Numbered(long number, Hint hint) {}

    /** Whoever listens; is called under a lock and must not wait for anything. */
    interface Listener {
        void hear(Numbered hint);

        void reset(long number);
    }

    /** Adds a listener: first come the hints that it missed since that position, then all new ones, none left out. */
    synchronized void add(Listener listener, @Nullable String position) {
        if (position != null) {
            Long since = since(position);
            if (since == null) {
                listener.reset(number);
            } else {
                last.stream().filter(hint -> hint.number() > since).forEach(listener::hear);
            }
        }
        listeners.add(listener);
    }

    synchronized void remove(Listener listener) {
        listeners.remove(listener);
    }

    synchronized void tell(Collection<Hint> hints) {
        for (Hint hint : hints) {
            Numbered numbered = new Numbered(++number, hint);
            last.addLast(numbered);
            if (last.size() > KEPT) {
                last.removeFirst();
            }
            listeners.forEach(listener -> listener.hear(numbered));
        }
    }

    /** The position after the hint of that number, as the browser sends it back in {@code Last-Event-ID}. */
    String position(long after) {
        return run + "-" + after;
    }

    synchronized String position() {
        return position(number);
    }

    /** The number that the position names; null when what came after it is not known any more. */
    private @Nullable Long since(String position) {
        Matcher parts = POSITION.matcher(position);
        if (!parts.matches() || !parts.group(1).equals(run)) {
            return null;
        }
        long since = Long.parseLong(parts.group(2));
        long oldest = last.isEmpty() ? number : last.getFirst().number() - 1;
        return since < oldest || since > number ? null : since;
    }
}
