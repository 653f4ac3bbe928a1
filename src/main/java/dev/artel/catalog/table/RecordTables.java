package dev.artel.catalog.table;

import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that make and change record tables. */
public final class RecordTables {
    private static final String OPTIONS = " ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci";

    private static final String RECORD = "CREATE TABLE %s ("
            + "id BIGINT NOT NULL AUTO_INCREMENT, "
            + "custom_id VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL, "
            + "version BIGINT NOT NULL DEFAULT 1, "
            + "title VARCHAR(256) NOT NULL DEFAULT '', "
            + "title_field BIGINT NULL, "
            + "created_at DATETIME(3) NOT NULL, "
            + "created_by BIGINT NULL, "
            + "updated_at DATETIME(3) NOT NULL, "
            + "updated_by BIGINT NULL, "
            + "deleted_at DATETIME(3) NULL, "
            + "deleted_by BIGINT NULL, "
            + "%s"
            + "PRIMARY KEY (id), "
            + "UNIQUE KEY k_custom (custom_id), "
            + "KEY k_deleted (deleted_at)"
            + "%s)" + OPTIONS;

    private static final String REFERENCES = "CREATE TABLE %s ("
            + "record_id BIGINT NOT NULL, "
            + "field_id BIGINT NOT NULL, "
            + "position INT NOT NULL, "
            + "target_catalog BIGINT NOT NULL, "
            + "target_record BIGINT NOT NULL, "
            + "PRIMARY KEY (record_id, field_id, position), "
            + "KEY k_reverse (target_catalog, target_record, field_id, record_id))" + OPTIONS;

    private static final String CONTACTS = "CREATE TABLE %s ("
            + "record_id BIGINT NOT NULL, "
            + "field_id BIGINT NOT NULL, "
            + "position INT NOT NULL, "
            + "contact VARCHAR(256) NOT NULL, "
            + "comment VARCHAR(256) NOT NULL, "
            + "normal VARCHAR(256) NOT NULL, "
            + "PRIMARY KEY (record_id, field_id, position), "
            + "KEY k_normal (normal))" + OPTIONS;

    private RecordTables() {}

    public static Identifier name(long catalogId) {
        return Identifier.of("c_" + catalogId);
    }

    /** The names of all tables of a catalog: records, references, contacts. */
    public static List<Identifier> names(long catalogId) {
        String name = name(catalogId).sql();
        return List.of(Identifier.of(name), Identifier.of(name + "_m"), Identifier.of(name + "_c"));
    }

    /**
     * The column for values of that kind, as the table has room for it.
     *
     * @param planned columns that the same change adds before
     */
    public static NewColumn column(
            long fieldId, Storage.Kind kind, boolean indexed, TableFacts facts, List<NewColumn> planned) {
        Stream<ColumnShape> before = Stream.concat(
                facts.columns().values().stream(), planned.stream().map(NewColumn::shape));
        long indexes = facts.indexes().size()
                + planned.stream().filter(NewColumn::indexed).count();
        return new NewColumn(
                "f_" + fieldId, RowBudget.shape(ColumnShape.of(kind), before), indexed && indexes < RowBudget.INDEXES);
    }

    /** Refuses new columns that rows of the table could not hold: see {@link RowBudget#check}. */
    public static void check(TableFacts facts, List<NewColumn> added) {
        RowBudget.check(facts, added);
    }

    /** One statement per table; each is done in full or not at all. */
    public static List<String> create(long catalogId, List<NewColumn> columns) {
        List<Identifier> names = names(catalogId);
        String own = columns.stream().map(column -> definition(column) + ", ").collect(Collectors.joining());
        String keys = columns.stream()
                .filter(NewColumn::indexed)
                .map(column -> ", KEY " + key(column) + " (" + Identifier.of(column.name()) + ")")
                .collect(Collectors.joining());
        return List.of(
                RECORD.formatted(names.get(0), own, keys),
                REFERENCES.formatted(names.get(1)),
                CONTACTS.formatted(names.get(2)));
    }

    /** One statement, done in full or not at all, and at once whatever the size of the table. */
    public static String add(long catalogId, List<NewColumn> columns) {
        return "ALTER TABLE " + name(catalogId) + " "
                + columns.stream()
                        .map(column -> "ADD COLUMN " + definition(column))
                        .collect(Collectors.joining(", "))
                + ", ALGORITHM=INSTANT";
    }

    /** Takes back what {@link #add} did. */
    public static String drop(long catalogId, List<String> columns) {
        return "ALTER TABLE " + name(catalogId) + " "
                + columns.stream()
                        .map(column -> "DROP COLUMN " + Identifier.of(column))
                        .collect(Collectors.joining(", "))
                + ", ALGORITHM=INSTANT";
    }

    /** Takes back what {@link #create} did: one statement for each of the tables that are there. */
    public static List<String> drop(List<Identifier> tables) {
        List<String> statements = new ArrayList<>();
        tables.forEach(table -> statements.add("DROP TABLE " + table));
        return statements;
    }

    /** Reads the whole table, while everybody goes on writing. */
    public static String index(long catalogId, List<NewColumn> columns) {
        return "ALTER TABLE " + name(catalogId) + " "
                + columns.stream()
                        .map(column -> "ADD INDEX " + key(column) + " (" + Identifier.of(column.name()) + ")")
                        .collect(Collectors.joining(", "))
                + ", ALGORITHM=INPLACE, LOCK=NONE";
    }

    /** Frees the table of the versions of rows that instant changes leave behind: their number is limited. */
    static String rebuild(Identifier table) {
        return "ALTER TABLE " + table + " FORCE, ALGORITHM=INPLACE, LOCK=NONE";
    }

    public static String key(NewColumn column) {
        return "k_" + Identifier.of(column.name());
    }

    private static String definition(NewColumn column) {
        return Identifier.of(column.name()) + " " + column.shape().sql();
    }
}
