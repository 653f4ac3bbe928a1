package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A heading or a tab: groups all fields below it up to the next one. It holds no value. */
@Component
class GroupField implements FieldType {
    @Override
    public String id() {
        return "group";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode form = new SettingsForm().flag("tab").schema();
        return new FieldManifest(
                "structure", "none", List.of(new FieldManifest.Kind("", "heading", Json.object(), form)));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        boolean tab = new Settings(sent, context).flag("tab", false);
        return tab ? Json.object().put("tab", true) : Json.object();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.None();
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        if (!Values.isNone(sent)) {
            throw Values.bad(field, "no-value", "field.group.no-value");
        }
        return null;
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        return NullNode.getInstance();
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        throw Values.bad(field, "no-value", "field.group.no-value");
    }
}
