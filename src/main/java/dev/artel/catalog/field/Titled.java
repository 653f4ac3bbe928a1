package dev.artel.catalog.field;

/** A type whose values may name the record: the first filled one in the order of the card is the title. */
public interface Titled {
    /** The title that a stored, non-null value gives; empty when it gives none. */
    String title(Object stored);
}
