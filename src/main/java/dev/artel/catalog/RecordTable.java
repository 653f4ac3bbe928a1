package dev.artel.catalog;

import dev.artel.kernel.Identifier;
import java.util.Map;

/**
 * Where the records of a catalog stand. Every such table, ordinary or fixed, has the columns {@code id, custom_id, version, title,
 * title_field, created_at, created_by, updated_at, updated_by, deleted_at, deleted_by}. Options, people and links stand in {@code
 * c_N_m (record_id, field_id, position, target_catalog, target_record)}, contacts in {@code c_N_c (record_id, field_id, position,
 * contact, comment, normal)}; position counts from 0.
 *
 * @param name the table: {@code c_42}, or a table of the module that owns a system catalog
 * @param ordinary whether it is the platform's own {@code c_N} with side tables {@code c_N_m} (references) and {@code c_N_c}
 *     (contacts); a fixed table has none
 * @param columns column of each field that is stored in the table itself, by the field's number
 */
public record RecordTable(Identifier name, boolean ordinary, Map<Long, Identifier> columns) {
    public Identifier references() {
        return Identifier.of(name.sql() + "_m");
    }

    public Identifier contacts() {
        return Identifier.of(name.sql() + "_c");
    }
}
