package dev.artel.process.step;

import dev.artel.kernel.Text;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Travels with an exception, suppressed in it, and says which step it left: the engine passes the exception on, but not the place. Never
 * thrown itself.
 */
final class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final long run;
    private final String element;
    private final @Nullable String inputs;
    private final @Nullable String log;
    private final transient @Nullable Text hint;
    private final transient @Nullable List<Duration> pauses;
    private int behind;

    private StepFailure(
            long run,
            String element,
            @Nullable String inputs,
            @Nullable String log,
            @Nullable List<Duration> pauses,
            @Nullable Text hint) {
        super("in step " + element + " of process " + run, null, false, false);
        this.run = run;
        this.element = element;
        this.inputs = inputs;
        this.log = log;
        this.pauses = pauses;
        this.hint = hint;
    }

    /** The same exception, with the place in it. The innermost place of each process stays. */
    static <E extends Exception> E mark(
            E failure, long run, String element, @Nullable String inputs, @Nullable List<Duration> pauses) {
        return mark(failure, run, element, inputs, null, pauses, null);
    }

    /**
     * The same with what the step's scripts had written down.
     *
     * @param hint how to mend it, for those who see the incident; null for nothing beyond the message
     */
    static <E extends Exception> E mark(
            E failure,
            long run,
            String element,
            @Nullable String inputs,
            @Nullable String log,
            @Nullable List<Duration> pauses,
            @Nullable Text hint) {
        if (of(failure, run) == null) {
            failure.addSuppressed(new StepFailure(run, element, inputs, log, pauses, hint));
        }
        return failure;
    }

    /** The innermost place in the exception or in what caused it; null when none is. */
    static @Nullable StepFailure of(Throwable failure) {
        return of(failure, place -> true);
    }

    /** The same of those of one process. */
    static @Nullable StepFailure of(Throwable failure, long run) {
        return of(failure, place -> place.run == run);
    }

    private static @Nullable StepFailure of(Throwable failure, Predicate<StepFailure> which) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++) {
            for (Throwable suppressed : at.getSuppressed()) {
                if (suppressed instanceof StepFailure place && which.test(place)) {
                    return place;
                }
            }
            at = at.getCause();
        }
        return null;
    }

    /** Notes how many steps the process had done in the same transaction before the one that the exception left. */
    static <E extends Exception> E behind(E failure, long run, int steps) {
        StepFailure place = of(failure, run);
        if (place != null) {
            place.behind = steps;
        }
        return failure;
    }

    /** How many steps the process had done in the same transaction before. */
    int behind() {
        return behind;
    }

    /** Number of the process. */
    long run() {
        return run;
    }

    String element() {
        return element;
    }

    @Nullable String inputs() {
        return inputs;
    }

    @Nullable String log() {
        return log;
    }

    /** How to mend it; null for nothing beyond the message. */
    @Nullable Text hint() {
        return hint;
    }

    /** What the step says of further attempts; null when it says nothing. */
    @Nullable List<Duration> pauses() {
        return pauses;
    }
}
