package dev.artel.process.step;

/** Who else may work with the same process while a transaction does. */
enum Sharing {
    /** Nobody: it is being started. */
    FRESH,
    /** Nobody: its row is locked. */
    LOCKED,
    /** Other branches. */
    SHARED
}
