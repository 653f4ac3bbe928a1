package dev.artel.record;

import dev.artel.catalog.Catalog;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A card while a person edits it: the record as it would be. Nothing of it is written, and nothing is locked. */
public interface Sketch {
    Catalog catalog();

    /** The record that is edited; null when it is only being made. */
    @Nullable RecordKey key();

    /** What it is called in the API; null when it is only being made. */
    @Nullable String ref();

    /** All fields as they stand in the card, in answered form, without regard to what the person may see. */
    ObjectNode values();

    /** Numbers of the fields that have a value. */
    Set<Long> filled();

    /**
     * Puts values (in sent form) into the card, whether or not the person may write those fields.
     *
     * @return numbers of the fields that stand differently now
     * @throws dev.artel.kernel.Problem BadRequest that names each field whose value does not fit
     */
    Set<Long> put(ObjectNode values);

    /** Those of the fields that the person may write, as the person may see them, in answered form under both ids. */
    ObjectNode shown(Set<Long> fields);
}
