package dev.artel.process.game;

/** What an event is about. */
enum What {
    NONE,
    MESSAGE,
    SIGNAL,
    TIMER,
    ERROR,
    ESCALATION,
    LINK,
    TERMINATE;

    /** Whether it comes from outside of the process. */
    boolean comes() {
        return this == MESSAGE || this == SIGNAL || this == TIMER;
    }
}
