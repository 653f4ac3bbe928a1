package dev.artel.record.sql;

import dev.artel.kernel.Identifier;
import java.util.List;

/** The columns that every table of records has, and those of its side tables. */
public final class Names {
    public static final Identifier ID = Identifier.of("id");
    public static final Identifier CUSTOM_ID = Identifier.of("custom_id");
    public static final Identifier VERSION = Identifier.of("version");
    public static final Identifier TITLE = Identifier.of("title");
    public static final Identifier TITLE_FIELD = Identifier.of("title_field");
    public static final Identifier CREATED_AT = Identifier.of("created_at");
    public static final Identifier CREATED_BY = Identifier.of("created_by");
    public static final Identifier UPDATED_AT = Identifier.of("updated_at");
    public static final Identifier UPDATED_BY = Identifier.of("updated_by");
    public static final Identifier DELETED_AT = Identifier.of("deleted_at");
    public static final Identifier DELETED_BY = Identifier.of("deleted_by");
    public static final Identifier RECORD_ID = Identifier.of("record_id");
    public static final Identifier FIELD_ID = Identifier.of("field_id");
    public static final Identifier POSITION = Identifier.of("position");
    public static final Identifier TARGET_CATALOG = Identifier.of("target_catalog");
    public static final Identifier TARGET_RECORD = Identifier.of("target_record");
    public static final Identifier CONTACT = Identifier.of("contact");
    public static final Identifier COMMENT = Identifier.of("comment");
    public static final Identifier NORMAL = Identifier.of("normal");

    public static final Identifier CATALOG_ID = Identifier.of("catalog_id");
    /** Label of a count. */
    public static final Identifier AMOUNT = Identifier.of("amount");

    static final Identifier NEWEST = Identifier.of("newest");

    /** The columns of the record itself, as every reading needs them. */
    public static final List<Identifier> RECORD = List.of(
            ID,
            CUSTOM_ID,
            VERSION,
            TITLE,
            TITLE_FIELD,
            CREATED_AT,
            CREATED_BY,
            UPDATED_AT,
            UPDATED_BY,
            DELETED_AT,
            DELETED_BY);

    private Names() {}
}
