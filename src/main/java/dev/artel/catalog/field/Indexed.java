package dev.artel.catalog.field;

/** A type whose own column gets an index, because records are so often asked for by it. */
public interface Indexed {}
