package dev.artel.scenario.script.executor;

/** No thread was given to the run; nothing of it happened. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Reasons. */
    public enum Reason {
        /** All threads stayed busy for as long as a caller waits. */
        BUSY,
        /** Too many threads are stuck. */
        STUCK,
        /** No process for it could be started. */
        NO_WORKER,
        /** The process that it ran in has gone, and it cannot be run again unnoticed. */
        LOST,
        /** The product stops. */
        CLOSED
    }

    public Reason reason() {
        return reason;
    }
}
