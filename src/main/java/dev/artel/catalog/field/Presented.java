package dev.artel.catalog.field;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A type whose settings are answered with more than is kept, such as the names of the catalogs they point to. */
public interface Presented {
    /** The settings as the API answers them; sent back, they mean what is kept. */
    ObjectNode presented(Field field, Surroundings surroundings);

    /** What a type may ask of the structure around it. */
    interface Surroundings {
        Optional<Catalog> catalog(long id);

        /** Whether whoever asks is told of that field. */
        boolean tells(Catalog catalog, Field field);

        /** A field as the API answers it. */
        JsonNode field(Catalog catalog, Field field);
    }
}
