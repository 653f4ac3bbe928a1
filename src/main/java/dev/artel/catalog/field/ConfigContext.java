package dev.artel.catalog.field;

import dev.artel.catalog.Catalog;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a type may ask when it takes settings. */
public interface ConfigContext {
    /** The field's name, for messages. */
    String fieldName();

    /** The settings before this change; null for a new field. */
    @Nullable ObjectNode before();

    /** The next number of the catalog's counter, for a new option. */
    long nextNumber();

    Optional<Catalog> catalog(String ref);
}
