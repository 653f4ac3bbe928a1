package dev.artel.task;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import dev.artel.record.Glances;
import dev.artel.record.RecordKey;
import dev.artel.scenario.diagram.TaskSpec;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a row of the inbox says of the task's record beside its title, so that one need not open it: the first filled fields of the
 * form, or of the card where the step has no form.
 */
@Component
class KeyFields {
    private static final int SHOWN = 3;

    private final Catalogs catalogs;

    KeyFields(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** The fields that may be shown of the record, the most important first. */
    List<String> of(RecordKey key, TaskSpec spec) {
        return catalogs.find(key.catalogId()).stream()
                .flatMap(catalog -> fields(catalog, spec))
                .map(field -> Long.toString(field.id()))
                .limit(Glances.FIELDS)
                .toList();
    }

    /** {@code [{fieldId, name, value}]} of at most three fields that are set and that the person may see. */
    ArrayNode json(RecordKey key, TaskSpec spec, Glances.@Nullable Glance glance) {
        ArrayNode shown = Json.array();
        Catalog catalog = catalogs.find(key.catalogId()).orElse(null);
        if (catalog == null || glance == null) {
            return shown;
        }
        fields(catalog, spec)
                .filter(field -> glance.value(field.id()) != null)
                .limit(SHOWN)
                .forEach(field -> {
                    JsonNode value = glance.value(field.id());
                    shown.addObject()
                            .put("fieldId", field.ref())
                            .put("name", field.name())
                            .set("value", value);
                });
        return shown;
    }

    private static Stream<Field> fields(Catalog catalog, TaskSpec spec) {
        Stream<Field> fields = spec.fields().isEmpty()
                ? catalog.fields().stream()
                : spec.fields().stream().flatMap(form -> catalog.field(form.id()).stream());
        return fields.filter(field -> !field.hidden());
    }
}
