package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.FixedField;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.FixedRecords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The catalog of processes: read like any other; deleting a record cancels the process, as existing clients do it. */
@Component
class ProcessRecords implements FixedRecords {
    private static final long SCRIPTS = 6;

    private final ObjectProvider<ProcessActs> acts;

    ProcessRecords(ObjectProvider<ProcessActs> acts) {
        this.acts = acts;
    }

    @Override
    public long number() {
        return 8;
    }

    @Override
    public String id() {
        return "$processes";
    }

    @Override
    public Text name() {
        return Text.of("process.catalog");
    }

    @Override
    public String icon() {
        return "workflow";
    }

    @Override
    public String table() {
        return "process_run";
    }

    @Override
    public List<FixedField> fields() {
        return List.of(
                moment(1, "$started", "created_at"),
                FixedField.link(2, "$script", name("script"), "scenario_id", "$scripts", SCRIPTS)
                        .readOnly(),
                FixedField.choice(3, "$mode", name("mode"), "mode", false, options("mode", "$async", "$sync"))
                        .readOnly(),
                line(4, "$code", "engine_id"),
                line(5, "$event", "event"),
                FixedField.multiline(6, "$parameters", name("parameters"), "inputs")
                        .readOnly(),
                line(7, "$name", "title"),
                FixedField.choice(
                                8,
                                "$status",
                                name("status"),
                                "status_option",
                                false,
                                options("status", "$running", "$completed", "$error", "$cancelled"))
                        .readOnly(),
                moment(9, "$finished", "ended_at"),
                FixedField.multiline(10, "$result", name("result"), "result").readOnly(),
                number(11, "$duration", "duration"),
                FixedField.link(12, "$initiator", name("initiator"), "starter_id", "$users", Catalog.USERS)
                        .readOnly());
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.DELETE);
    }

    @Override
    public long create(Access access, Cause cause, Map<Field, Object> values) {
        throw Problems.forbidden("process.read-only");
    }

    @Override
    public void update(Access access, Cause cause, long id, Map<Field, @Nullable Object> values) {
        throw Problems.forbidden("process.read-only");
    }

    @Override
    public void remove(Access access, Cause cause, long id) {
        acts.getObject().cancel(access, id, "");
    }

    private static Text name(String field) {
        return Text.of("process.field." + field);
    }

    private static List<FixedField.Option> options(String field, String... ids) {
        return List.of(ids).stream()
                .map(id ->
                        new FixedField.Option(id, Text.of("process.field." + field + "." + id.substring(1)), "E4E4E4"))
                .toList();
    }

    private static FixedField line(long number, String id, String column) {
        return FixedField.line(number, id, name(id.substring(1)), column, false).readOnly();
    }

    private static FixedField moment(long number, String id, String column) {
        return new FixedField(
                number,
                id,
                name(id.substring(1)),
                "date",
                Json.object().put("type", "time").put("time", true),
                List.of(),
                column,
                new Storage.Column(Storage.Kind.MOMENT),
                false,
                false);
    }

    private static FixedField number(long number, String id, String column) {
        return new FixedField(
                number,
                id,
                name(id.substring(1)),
                "number",
                Json.object(),
                List.of(),
                column,
                new Storage.Column(Storage.Kind.NUMBER),
                false,
                false);
    }
}
