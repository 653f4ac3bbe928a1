package dev.artel.process.game;

/** What an event is about. */
enum What {
    NONE,
    MESSAGE,
    SIGNAL,
    TIMER,
    /** That the number of the process's record is at least what the event is named. */
    CONDITION,
    ERROR,
    ESCALATION,
    COMPENSATION,
    LINK,
    TERMINATE;

    /** Whether it comes from outside of the process. */
    boolean comes() {
        return this == MESSAGE || this == SIGNAL || this == TIMER || this == CONDITION;
    }
}
