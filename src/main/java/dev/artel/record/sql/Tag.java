package dev.artel.record.sql;

/** The beginning of one of several questions that are asked together: its rows tell from which catalog and by which field they come. */
final class Tag {
    private Tag() {}

    static Sql of(long catalogId, long fieldId) {
        return Sql.of("(SELECT CAST(")
                .bind(catalogId)
                .add(" AS SIGNED) AS ")
                .name(Names.CATALOG_ID)
                .add(", CAST(")
                .bind(fieldId)
                .add(" AS SIGNED) AS ")
                .name(Names.FIELD_ID)
                .add(", ");
    }
}
