package dev.artel.scenario.script.executor;

/** No thread was given to the run; nothing of it happened. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Reasons. */
    public enum Reason {
        /** All threads stayed busy for as long as a caller waits. */
        BUSY,
        /** Too many threads are stuck. */
        STUCK,
        /** The product stops. */
        CLOSED
    }

    public Reason reason() {
        return reason;
    }
}
