package dev.artel.scenario.script.crew;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What can wait until a process is there and nobody needs it: practice first, then the spares. Any thread may call. */
final class Later {
    private final Duration rest;
    private Calm calm;
    private @Nullable Runnable practice;

    Later(Duration rest) {
        this.rest = rest;
        this.calm = new Calm(rest);
    }

    /** What to do once, on a thread of its own. */
    synchronized void practise(Runnable work) {
        practice = work;
    }

    /**
     * Begins what is due; true when spares may be started.
     *
     * @param orders how many there have been so far; those of the practice count
     * @param now in nanoseconds, from any moment on
     */
    synchronized boolean isTimeForSpares(long orders, long now) {
        if (!calm.isOver(orders, now)) {
            return false;
        }
        Runnable work = practice;
        if (work == null) {
            return true;
        }
        practice = null;
        calm = new Calm(rest);
        Daemons.named("practice").newThread(work).start();
        return false;
    }
}
