package dev.artel.process.game;

/** How it is with the date of the process's record. */
enum Due {
    NONE,
    /** It passes when the clock is put ahead. */
    LATER,
    PAST
}
