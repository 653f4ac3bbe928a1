package dev.artel.record.sql;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A field and the place of its values.
 *
 * @param storage how they stand in the tables; for fixed tables not the type's own way
 * @param column null when they do not stand in the record's own table
 * @param writable false for fields of system catalogs that their owner alone fills
 */
public record Slot(Field field, Storage storage, @Nullable Identifier column, boolean writable) {
    public long id() {
        return field.id();
    }

    public FieldType type() {
        return field.type();
    }

    /** Whether records have values of the field at all; a heading has none. */
    public boolean valued() {
        return !(storage instanceof Storage.None);
    }

    /** The storage whose Java form the values have: for codes the one that the type speaks of. */
    public Storage form() {
        return storage instanceof Storage.Codes ? type().storage(field.config()) : storage;
    }

    /** Whether the value is made by the owner of the catalog when it is read. */
    public boolean computed() {
        return column == null && !(storage instanceof Storage.References || storage instanceof Storage.Contacts);
    }

    public Identifier requiredColumn() {
        if (column == null) {
            throw new IllegalStateException("field " + field.ref() + " has no column");
        }
        return column;
    }
}
