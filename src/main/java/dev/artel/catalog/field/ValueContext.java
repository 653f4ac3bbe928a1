package dev.artel.catalog.field;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a type may ask when it reads or writes values. */
public interface ValueContext {
    Access access();

    /** The zone a day belongs to: the request's {@code timezoneOffset}, else the company's zone. */
    ZoneId zone();

    Clock clock();

    /** The catalog of that number or text id, whether or not the actor may see it. */
    Optional<Catalog> catalog(String ref);

    Optional<Catalog> catalog(long id);

    /** The record's number for a number or text id; empty when there is no such record. */
    Optional<Long> record(Catalog catalog, String ref);

    /** The title and the state of a target, fetched beforehand for the whole page. */
    Target target(Reference reference);

    /** Values of a linked record that the caller asked for ({@code recordValues}); null when none were asked for. */
    @Nullable ObjectNode targetValues(FieldKey field, Reference reference);

    /** The field of a catalog that a question is about. */
    record FieldKey(long catalogId, long fieldId) {}

    /**
     * A linked record or person as it is shown.
     *
     * @param ref id as the API answers it
     * @param removed whether it lies in the trash or is gone; the title is then the last known one
     * @param seen whether the actor may see the record itself
     */
    record Target(String ref, String title, boolean removed, boolean seen) {}
}
