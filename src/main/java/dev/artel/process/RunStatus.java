package dev.artel.process;

import java.util.Locale;

/** How a process stands. */
public enum RunStatus {
    /** Work is due or being done. */
    RUNNING("$running"),
    /** It waits for a person, a time or a message. */
    WAITING("$running"),
    /** A step stands and can be retried. */
    INCIDENT("$error"),
    COMPLETED("$completed"),
    /** Ended by an uncaught error end, a refused or failed synchronous run, or a limit. */
    FAILED("$error"),
    CANCELLED("$cancelled");

    private final String record;

    RunStatus(String record) {
        this.record = record;
    }

    /** The word of {@code /processes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of the field {@code $status} in {@code $processes}. */
    public String option() {
        return record;
    }

    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    public static RunStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
