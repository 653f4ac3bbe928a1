package dev.artel.record;

/** What can be told of one field of many records in one number. */
public enum Aggregate {
    SUM,
    MIN,
    MAX,
    AVG
}
