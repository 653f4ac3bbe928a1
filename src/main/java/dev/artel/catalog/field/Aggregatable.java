package dev.artel.catalog.field;

/** A type whose values can be added up, averaged and compared over many records. */
public interface Aggregatable {}
