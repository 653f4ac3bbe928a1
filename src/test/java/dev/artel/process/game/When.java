package dev.artel.process.game;

/** When a timer goes off. */
enum When {
    /** At once. */
    SOON,
    /** When the clock is put ahead. */
    LATER,
    /** The same, and where it goes on beside something, once more when the clock is put ahead again. */
    AGAIN,
    /** At the date of the process's record, and never as long as there is none. */
    DATED
}
