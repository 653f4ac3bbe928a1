package dev.artel.catalog.field;

import dev.artel.catalog.Field;

/** A type whose values the quick search looks into. */
public interface Searchable {
    Condition search(String text, Field field);
}
