package dev.artel.scenario.script.crew;

import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.executor.Refused.Reason;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many scripts run at once in all processes together. */
final class Admission {
    /** Whether this thread serves a script just now: one that is started meanwhile must not wait for that one's place. */
    private static final ThreadLocal<Boolean> SERVING = ThreadLocal.withInitial(() -> false);

    private final CrewSettings settings;
    private final Semaphore places;
    private volatile boolean closed;

    Admission(CrewSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.threads() * settings.workers(), true);
    }

    /** Waits for a place for one more script; true when none was needed, since another of this thread waits meanwhile. */
    boolean enter() {
        if (closed) {
            throw new Refused(Reason.CLOSED);
        }
        if (SERVING.get()) {
            return true;
        }
        try {
            if (!places.tryAcquire(settings.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Refused(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            throw Seat.interrupted();
        }
        return false;
    }

    void leave(boolean nested) {
        if (!nested) {
            places.release();
        }
    }

    /** From here on this thread serves a script, or does not; gives what was before. */
    static boolean serving(boolean now) {
        boolean before = SERVING.get();
        SERVING.set(now);
        return before;
    }

    void close() {
        closed = true;
    }
}
