package dev.artel.catalog.structure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table field.
 *
 * @param name null while the platform's own name is spoken from the dictionaries
 * @param config JSON text of the type's settings
 * @param visible JSON text of the rule when to show the field; null always
 * @param columnName column of the record table; null where the values stand in a side table or nowhere
 */
public record FieldRow(
        long catalogId,
        long id,
        @Nullable String customId,
        @Nullable String name,
        String type,
        String config,
        boolean required,
        String hint,
        boolean history,
        boolean filterable,
        boolean apiOnly,
        boolean hidden,
        String comment,
        @Nullable String visible,
        int position,
        @Nullable String columnName,
        @Nullable Instant deletedAt,
        @Nullable Long deletedBy) {
    public String ref() {
        return customId != null ? customId : Long.toString(id);
    }

    boolean answersTo(String ref) {
        return ref.equals(customId) || ref.equals(Long.toString(id));
    }

    /** The platform's own: it cannot be removed, and its settings are fixed. */
    boolean system() {
        return customId != null && customId.startsWith("$");
    }

    FieldRow trashed(Instant at, long user) {
        return placed(position, at, user);
    }

    FieldRow living(int place) {
        return placed(place, null, null);
    }

    FieldRow called(@Nullable String other) {
        return new FieldRow(
                catalogId,
                id,
                customId,
                other,
                type,
                config,
                required,
                hint,
                history,
                filterable,
                apiOnly,
                hidden,
                comment,
                visible,
                position,
                columnName,
                deletedAt,
                deletedBy);
    }

    private FieldRow placed(int place, @Nullable Instant at, @Nullable Long user) {
        return new FieldRow(
                catalogId,
                id,
                customId,
                name,
                type,
                config,
                required,
                hint,
                history,
                filterable,
                apiOnly,
                hidden,
                comment,
                visible,
                place,
                columnName,
                at,
                user);
    }
}
