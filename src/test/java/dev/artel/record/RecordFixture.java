package dev.artel.record;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FieldTypes;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Makes catalogs for tests. */
final class RecordFixture {
    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private FieldTypes types;

    @Autowired
    private Catalogs catalogs;

    /** A field to be made: its number is its place, from 1 on. */
    record Draft(@Nullable String customId, String type, String config, boolean required, boolean history) {
        Draft require() {
            return new Draft(customId, type, config, true, history);
        }

        Draft untold() {
            return new Draft(customId, type, config, required, false);
        }
    }

    static Draft field(@Nullable String customId, String type, String config) {
        return new Draft(customId, type, config.replace('\'', '"'), false, true);
    }

    static Draft text(@Nullable String customId) {
        return field(customId, "text", "{'type':'text'}");
    }

    static Draft number(@Nullable String customId) {
        return field(customId, "number", "{'type':'number'}");
    }

    static Draft link(@Nullable String customId, boolean several, Catalog... to) {
        StringBuilder config = new StringBuilder("{'type':'object','multiselect':" + several + ",'catalogs':[");
        for (int i = 0; i < to.length; i++) {
            config.append(i == 0 ? "" : ",")
                    .append("{'id':'")
                    .append(to[i].id())
                    .append("'}");
        }
        return field(customId, "object", config + "]}");
    }

    Catalog create(@Nullable String customId, Draft... fields) {
        Long id = transactions.execute(status -> insert(customId, fields));
        return catalogs.find(id == null ? 0 : id).orElseThrow();
    }

    private long insert(@Nullable String customId, Draft... fields) {
        jdbc.update("UPDATE structure_state SET next_catalog = next_catalog + 1, revision = revision + 1");
        long id = ask("SELECT next_catalog - 1 FROM structure_state");
        long revision = ask("SELECT revision FROM structure_state");
        jdbc.update(
                "INSERT INTO catalog (id, custom_id, section_id, ordinary, name, title, icon, manual, history, position,"
                        + " next_field, next_option, next_view, revision, created_at, updated_at)"
                        + " VALUES (?, ?, 1, 1, ?, ?, 'box', '', 1, 0, 100, 100, 1, ?, NOW(3), NOW(3))",
                id,
                customId,
                "Catalog " + id,
                "Catalog " + id,
                revision);
        List<String> columns = new ArrayList<>();
        long option = 1;
        for (int i = 0; i < fields.length; i++) {
            Numbering context = new Numbering(option);
            field(id, i + 1, fields[i], context, columns);
            option = context.next;
        }
        tables(id, columns);
        jdbc.update("UPDATE structure_state SET revision = revision + 1");
        jdbc.update("UPDATE catalog SET revision = (SELECT revision FROM structure_state) WHERE id = ?", id);
        return id;
    }

    private void field(long catalog, int id, Draft draft, Numbering context, List<String> columns) {
        FieldType type = types.find(draft.type()).orElseThrow();
        ObjectNode config = type.config(Json.readObject(draft.config()), context);
        String column = null;
        if (type.storage(config) instanceof Storage.Column stored) {
            column = "f_" + id;
            columns.add(column + " " + sql(stored.kind()) + " NULL");
        }
        jdbc.update(
                "INSERT INTO field (catalog_id, id, custom_id, name, type, config, required, hint, history, filterable,"
                        + " api_only, hidden, comment, position, column_name) VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, 1, 0, 0, '', ?, ?)",
                catalog,
                id,
                draft.customId(),
                "Field " + (draft.customId() == null ? id : draft.customId()),
                draft.type(),
                Json.write(config),
                draft.required(),
                draft.history(),
                id,
                column);
    }

    private void tables(long id, List<String> columns) {
        String more = columns.isEmpty() ? "" : ", " + String.join(", ", columns);
        jdbc.execute("CREATE TABLE c_" + id + " (id BIGINT NOT NULL AUTO_INCREMENT,"
                + " custom_id VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL, version BIGINT NOT NULL DEFAULT 1,"
                + " title VARCHAR(256) NOT NULL DEFAULT '', title_field BIGINT NULL, created_at DATETIME(3) NOT NULL,"
                + " created_by BIGINT NULL, updated_at DATETIME(3) NOT NULL, updated_by BIGINT NULL, deleted_at DATETIME(3) NULL,"
                + " deleted_by BIGINT NULL" + more
                + ", PRIMARY KEY (id), UNIQUE KEY k_custom (custom_id), KEY k_deleted (deleted_at))"
                + " ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        jdbc.execute("CREATE TABLE c_" + id + "_m LIKE c_3_m");
        jdbc.execute("CREATE TABLE c_" + id + "_c LIKE c_3_c");
    }

    private static String sql(Storage.Kind kind) {
        return switch (kind) {
            case LINE -> "VARCHAR(256)";
            case TEXT -> "MEDIUMTEXT";
            case NUMBER -> "DECIMAL(28,8)";
            case DATE -> "DATE";
            case MOMENT -> "DATETIME(3)";
            case FLAG -> "TINYINT(1)";
            case NUMBERED -> "BIGINT";
        };
    }

    private long ask(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    private final class Numbering implements ConfigContext {
        private long next;

        Numbering(long next) {
            this.next = next;
        }

        @Override
        public String fieldName() {
            return "field";
        }

        @Override
        public @Nullable ObjectNode before() {
            return null;
        }

        @Override
        public long nextNumber() {
            return next++;
        }

        @Override
        public Optional<Catalog> catalog(String ref) {
            return catalogs.find(ref);
        }
    }
}
