package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.FilterNames;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.kernel.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Any number of options. A filter means "all of them". */
@Component
class CheckboxesField implements FieldType, FilterNames {
    @Override
    public String id() {
        return "checkboxes";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode defaults = Json.object();
        defaults.putArray(OptionSettings.ITEMS);
        defaults.put("type", "checkboxes").putArray(OptionSettings.DEFAULT);
        ObjectNode form = new SettingsForm().options().schema();
        return new FieldManifest(
                "choice", "options", List.of(new FieldManifest.Kind("checkboxes", "check-square", defaults, form)));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        OptionSettings.read(settings, false);
        settings.kind("checkboxes");
        return settings.kept();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.References();
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        return Options.references(sent, field);
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        List<?> list = stored == null ? List.of() : (List<?>) stored;
        return Options.refs(list.stream().map(one -> ((Reference) one).targetId()), field);
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        List<Reference> wanted = Options.references(Options.unwrapped(sent), field);
        return wanted.isEmpty() ? Conditions.ANYTHING : new Condition.AllOf(wanted);
    }

    @Override
    public JsonNode numbered(JsonNode sent, Field field, FilterContext context, Nested nested) {
        return Options.numbered(sent, field);
    }

    @Override
    public JsonNode named(JsonNode kept, Field field, FilterContext context, Nested nested) {
        return Options.named(kept, field);
    }

    @Override
    public @Nullable JsonNode initial(Field field, ValueContext context) {
        return Options.initial(field);
    }
}
