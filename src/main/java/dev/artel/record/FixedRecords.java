package dev.artel.record;

import dev.artel.access.Access;
import dev.artel.catalog.Field;
import dev.artel.catalog.FixedCatalog;
import dev.artel.kernel.Cause;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A system catalog whose owner also takes writes. {@code Records} checks rights, parses the values and then hands the stored forms
 * over; what the owner refuses to do at all is refused by its {@link #abilities()}. The owner writes every column of its table, also
 * {@code version} (raised by one at each change), {@code title} and who changed it when; {@code Records} writes the history and
 * publishes {@link RecordChanged}.
 */
public interface FixedRecords extends FixedCatalog {
    /** What may be done with records of the catalog. */
    enum Ability {
        CREATE,
        UPDATE,
        DELETE
    }

    Set<Ability> abilities();

    /** Makes a record and gives its number. Values are stored forms by field. */
    long create(Access access, Cause cause, Map<Field, Object> values);

    /** Changes a record; only fields whose value is another one are given; a null value means "not set any more". */
    void update(Access access, Cause cause, long id, Map<Field, @Nullable Object> values);

    /** What DELETE means here: the trash, a cancellation … */
    void remove(Access access, Cause cause, long id);

    /** Values of fields without a column, for a whole page: by record, by the field's text id, in answered form. */
    default Map<Long, Map<String, JsonNode>> computed(Access access, Set<Long> ids) {
        return Map.of();
    }
}
