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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Names of fields of another catalog, by number or text id: what a system catalog says to watch. Not in the palette. */
@Component
class FieldsField implements FieldType {
    private static final Pattern ID = Pattern.compile("\\$?[A-Za-z0-9][A-Za-z0-9_]{0,62}");
    private static final int MOST = 30;

    @Override
    public String id() {
        return "fields";
    }

    @Override
    public FieldManifest manifest() {
        return new FieldManifest("structure", "text", List.of());
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
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode entry : Values.list(sent)) {
            for (String id : entry.asString("").split("[,\\s]+")) {
                if (!ID.matcher(id).matches()) {
                    throw Values.bad(field, "invalid", "field.fields.form", id);
                }
                ids.add(id);
            }
        }
        if (ids.size() > MOST) {
            throw Values.bad(field, "too-many", "field.fields.too-many", MOST);
        }
        return List.copyOf(ids);
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        ArrayNode ids = Json.array();
        if (stored instanceof List<?> list) {
            list.forEach(id -> ids.add(id.toString()));
        }
        return ids;
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        List<String> wanted =
                Values.list(sent).stream().map(id -> id.asString("")).toList();
        return wanted.isEmpty() ? Conditions.ANYTHING : new Condition.AnyCode(wanted);
    }
}
