package dev.artel.access;

/** Of how many records of a catalog something holds. */
public enum Extent {
    NONE,
    SOME,
    ALL
}
