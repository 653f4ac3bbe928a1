package dev.artel.process.game;

/** What an element is. */
enum Kind {
    START,
    STEP,
    PERSON,
    RECEIVE,
    CALL,
    FRAME,
    EVENT_FRAME,
    CHOICE,
    SEVERAL,
    PARALLEL,
    FIRST,
    EXIT,
    CATCH,
    THROW,
    END;

    boolean gateway() {
        return this == CHOICE || this == SEVERAL || this == PARALLEL;
    }

    boolean chooses() {
        return this == CHOICE || this == SEVERAL;
    }

    /** Whether something stands there until it is told something. */
    boolean waits() {
        return this == PERSON || this == RECEIVE || this == CALL;
    }
}
