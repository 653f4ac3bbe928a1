package dev.artel.process.journal;

import java.util.Locale;

/** How a passage through an element stands. */
public enum StepStatus {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
