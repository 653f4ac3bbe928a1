package dev.artel.task;

import java.util.Locale;

/** How a task stands. */
public enum TaskStatus {
    /** It waits for its person, or for somebody of its groups. */
    OPEN,
    /** Somebody of its groups has taken it. */
    CLAIMED,
    DONE,
    /** Its step ended without it: the process ended or a timer interrupted the step. */
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
