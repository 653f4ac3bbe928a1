package dev.artel.record;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import java.util.Optional;

/** Tells how rights on records come about. */
public interface Standings {
    /** How the right of that person on the record comes about, whoever asks; empty when there is no such record. */
    Optional<Standing> of(Access person, Catalog catalog, long record);
}
