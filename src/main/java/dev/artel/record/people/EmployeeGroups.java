package dev.artel.record.people;

import dev.artel.access.Memberships;
import dev.artel.access.account.AccountStatus;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Referencing;
import dev.artel.catalog.field.Storage;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.RowReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The groups of employees: whatever their cards point to. */
@Service
class EmployeeGroups implements Memberships {
    private final Layouts layouts;
    private final Statements statements;

    EmployeeGroups(Layouts layouts, Statements statements) {
        this.layouts = layouts;
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<Long> members(long catalogId, long recordId) {
        Layout users = users();
        List<Long> fields = links(users);
        if (fields.isEmpty()) {
            return List.of();
        }
        Slot status = users.catalog()
                .field("$status")
                .flatMap(field -> users.slot(field.id()))
                .orElseThrow();
        Sql sql = Sql.of("SELECT DISTINCT t.id FROM ")
                .name(users.catalog().table().references())
                .add(" m JOIN ")
                .name(users.table())
                .add(" t ON t.id = m.record_id WHERE m.target_catalog = ")
                .bind(catalogId)
                .add(" AND m.target_record = ")
                .bind(recordId)
                .add(" AND m.field_id IN ")
                .list(fields)
                .add(" AND t.deleted_at IS NULL AND t.")
                .name(status.requiredColumn())
                .add(" = ")
                .bind(option(status, AccountStatus.ACTIVE.code()))
                .add(" ORDER BY t.id");
        return statements.rows(sql).stream()
                .map(columns -> RowReader.requiredNumber(columns, Names.ID))
                .toList();
    }

    @Override
    @Transactional
    public List<Group> groups(long userId) {
        Layout users = users();
        List<Long> fields = links(users);
        if (fields.isEmpty()) {
            return List.of();
        }
        Sql sql = Sql.of("SELECT m.field_id, m.target_catalog, m.target_record FROM ")
                .name(users.catalog().table().references())
                .add(" m WHERE m.record_id = ")
                .bind(userId)
                .add(" AND m.target_catalog <> ")
                .bind(Reference.OPTION)
                .add(" AND m.field_id IN ")
                .list(fields)
                .add(" ORDER BY m.field_id, m.position");
        return statements.rows(sql).stream().map(EmployeeGroups::group).toList();
    }

    @Override
    @Transactional
    public Optional<String> attribute(long catalogId) {
        return users().slots().stream()
                .filter(slot -> slot.storage() instanceof Storage.References)
                .filter(slot -> slot.type() instanceof Referencing referencing
                        && referencing.targets(slot.field()).contains(catalogId))
                .map(slot -> slot.field().ref())
                .findFirst();
    }

    private static Group group(Map<String, Object> columns) {
        return new Group(
                RowReader.requiredNumber(columns, Names.FIELD_ID),
                RowReader.requiredNumber(columns, Names.TARGET_CATALOG),
                RowReader.requiredNumber(columns, Names.TARGET_RECORD));
    }

    private Layout users() {
        return layouts.find(Catalog.USERS).orElseThrow();
    }

    private static List<Long> links(Layout users) {
        return users.slots().stream()
                .filter(slot -> slot.storage() instanceof Storage.References)
                .map(Slot::id)
                .toList();
    }

    private static long option(Slot slot, String code) {
        JsonNode items = slot.field().config().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("id").asString("").equals(code))
                .map(item -> item.path("dbId").asLong())
                .findFirst()
                .orElseThrow();
    }
}
