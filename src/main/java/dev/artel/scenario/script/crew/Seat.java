package dev.artel.scenario.script.crew;

import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Ending;
import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.guest.GuestFailure.Kind;
import dev.artel.scenario.script.wire.ToParent;
import dev.artel.scenario.script.wire.ToWorker.Order;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One context somewhere in the crew, for one thread. Where its process has gone, the next order builds a new one elsewhere. */
public final class Seat implements AutoCloseable {
    private static final int ATTEMPTS = 2;

    private final Crew crew;
    private @Nullable Member member;
    private int context;

    Seat(Crew crew) {
        this.crew = crew;
    }

    /**
     * Carries out an order; the host hears how each source ended.
     *
     * @throws Refused when nothing of it was done, or it was lost and cannot be repeated unnoticed
     * @throws Ended when it was ended from this side
     * @throws RuntimeException what the host has thrown
     */
    public void run(Task task, CrewHost host) {
        boolean nested = crew.admission().enter();
        try {
            int attempt = 1;
            while (!attempt(task, host, attempt == ATTEMPTS)) {
                attempt++;
            }
        } finally {
            crew.admission().leave(nested);
        }
    }

    /** False when it has to be tried again. */
    private boolean attempt(Task task, CrewHost host, boolean last) {
        host.begun();
        boolean usable = false;
        try {
            ToParent.End end = carryOut(place(task), task, host, last);
            usable = end instanceof ToParent.Done
                    || end instanceof ToParent.Failed failed
                            && failed.failure().kind() != Kind.CANCELLED
                            && failed.failure().kind() != Kind.ENGINE;
            return true;
        } catch (Lost e) {
            if (last || host.hasActed()) {
                throw new Refused(Refused.Reason.LOST);
            }
            return false;
        } finally {
            if (!usable) {
                member = null;
            }
        }
    }

    private ToParent.End carryOut(Member place, Task task, CrewHost host, boolean last) {
        boolean fresh = place != member;
        int number = fresh ? place.newContext() : context;
        Talk talk = place.talk(task, host);
        Order order = new Order(
                talk.run(),
                number,
                fresh ? task.settings().get() : null,
                task.changes().apply(fresh),
                task.pieces(),
                task.budget(),
                task.manner(),
                task.logBytes());
        member = place;
        context = number;
        crew.ordered();
        return talk.hold(order, last);
    }

    private Member place(Task task) {
        Member present = member;
        if (present != null && present.isServing()) {
            return present;
        }
        Locale language = task.settings().get().locale();
        Member found = crew.find(language);
        found.warm(language);
        return found;
    }

    @Override
    public void close() {
        Member last = member;
        member = null;
        if (last != null) {
            last.forget(context);
        }
    }

    static Ended interrupted() {
        Thread.currentThread().interrupt();
        return new Ended(Ending.CALLER);
    }
}
