package dev.artel.record;

/** How many there are: exact to 10,000, then "at least 10,000". */
public record Count(long count, boolean exact) {}
