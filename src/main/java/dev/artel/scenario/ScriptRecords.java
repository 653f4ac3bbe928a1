package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.catalog.Field;
import dev.artel.catalog.FixedField;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Text;
import dev.artel.record.FixedRecords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The catalog of scenarios: names and descriptions as records; diagrams go through the scenarios' own resources. */
@Component
class ScriptRecords implements FixedRecords {
    private static final List<FixedField.Option> STATUSES = List.of(
            new FixedField.Option("$draft", Text.of("scenario.status.draft"), "E4E4E4"),
            new FixedField.Option("$published", Text.of("scenario.status.published"), "D2F4D9"),
            new FixedField.Option("$off", Text.of("scenario.status.off"), "FFF0C2"));

    private final ObjectProvider<Scenarios> scenarios;
    private final ObjectProvider<Removals> removals;

    ScriptRecords(ObjectProvider<Scenarios> scenarios, ObjectProvider<Removals> removals) {
        this.scenarios = scenarios;
        this.removals = removals;
    }

    @Override
    public long number() {
        return 6;
    }

    @Override
    public String id() {
        return "$scripts";
    }

    @Override
    public Text name() {
        return Text.of("scenario.catalog");
    }

    @Override
    public String icon() {
        return "workflow";
    }

    @Override
    public String table() {
        return "scenario";
    }

    @Override
    public List<FixedField> fields() {
        return List.of(
                FixedField.line(1, "$name", Text.of("scenario.field.name"), "title", true),
                FixedField.multiline(2, "$description", Text.of("scenario.field.description"), "description"),
                FixedField.choice(4, "$status", Text.of("scenario.field.status"), "status", false, STATUSES)
                        .optional()
                        .readOnly());
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CREATE, Ability.UPDATE, Ability.DELETE);
    }

    @Override
    public long create(Access access, Cause cause, Map<Field, Object> values) {
        return scenarios
                .getObject()
                .create(access, null, text(values, "$name"), text(values, "$description"), null)
                .id();
    }

    @Override
    public void update(Access access, Cause cause, long id, Map<Field, @Nullable Object> values) {
        String name = has(values, "$name") ? text(values, "$name") : null;
        String description = has(values, "$description") ? text(values, "$description") : null;
        scenarios
                .getObject()
                .change(access, Long.toString(id), new Scenarios.Change(name, description, null, null, null));
    }

    @Override
    public void remove(Access access, Cause cause, long id) {
        removals.getObject().remove(access, Long.toString(id));
    }

    private static boolean has(Map<Field, ?> values, String id) {
        return values.keySet().stream().anyMatch(field -> id.equals(field.customId()));
    }

    private static String text(Map<Field, ?> values, String id) {
        return values.entrySet().stream()
                .filter(entry -> id.equals(entry.getKey().customId()) && entry.getValue() != null)
                .map(entry -> String.valueOf(entry.getValue()))
                .findFirst()
                .orElse("");
    }
}
