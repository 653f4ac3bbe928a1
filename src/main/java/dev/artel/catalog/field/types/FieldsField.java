package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ids of fields of some catalog: only for the platform's own catalogs, so it has no entry in the palette. */
@Component
class FieldsField implements FieldType {
    private static final int MOST = 100;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}|\\$?[A-Za-z][A-Za-z0-9_-]{0,62}");

    @Override
    public String id() {
        return "fields";
    }

    @Override
    public FieldManifest manifest() {
        return new FieldManifest("structure", "none", List.of());
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        return Json.object();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.Codes();
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        List<String> ids = Values.list(sent).stream()
                .map(one -> id(one, field))
                .distinct()
                .sorted()
                .toList();
        if (ids.size() > MOST) {
            throw Values.bad(field, "too-many", "field.fields.too-many", MOST);
        }
        return ids;
    }

    private static String id(JsonNode sent, Field field) {
        String id = (sent.isObject() ? sent.path("id") : sent).asString("");
        if (!ID.matcher(id).matches()) {
            throw Values.bad(field, "field", "field.fields.form");
        }
        return id;
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        ArrayNode list = Json.array();
        if (stored instanceof List<?> ids) {
            ids.forEach(id -> list.add((String) id));
        }
        return list;
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        List<String> ids = Values.list(sent).stream().map(one -> id(one, field)).toList();
        return ids.isEmpty() ? Conditions.ANYTHING : new Condition.AnyCode(ids);
    }
}
