package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Sortable;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** On or off; never "not set": whatever was not said is off. */
@Component
class SwitchField implements FieldType, Sortable {
    @Override
    public String id() {
        return "switch";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode defaults =
                Json.object().put("value", false).put("type", "switch").put("defaultValue", false);
        ObjectNode form = new SettingsForm().flag("defaultValue").schema();
        return new FieldManifest(
                "choice", "switch", List.of(new FieldManifest.Kind("switch", "toggle-left", defaults, form)));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        settings.flag("value", false);
        settings.kind("switch");
        settings.flag("defaultValue", false);
        return settings.kept();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.Column(Storage.Kind.FLAG);
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        return !Values.isNone(sent) && flag(sent, field);
    }

    private static boolean flag(JsonNode sent, Field field) {
        return switch (sent.isValueNode() ? sent.asString("") : "") {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Values.bad(field, "flag", "field.switch.form");
        };
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        return BooleanNode.valueOf(Boolean.TRUE.equals(stored));
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        if (Values.isNone(sent)) {
            return Conditions.ANYTHING;
        }
        if (sent.isArray()) {
            return new Condition.Any(sent.valueStream()
                    .map(one -> condition(one, field, context))
                    .toList());
        }
        Condition equal = new Condition.Equal(flag(sent, field));
        return flag(sent, field) ? equal : new Condition.Any(List.of(equal, new Condition.Empty()));
    }

    @Override
    public JsonNode initial(Field field, ValueContext context) {
        return BooleanNode.valueOf(field.config().path("defaultValue").asBoolean(false));
    }
}
