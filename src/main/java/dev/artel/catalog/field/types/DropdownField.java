package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.FilterNames;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Sortable;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.kernel.Json;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A status: one of coloured options, or several. Always a list in JSON. A filter means "one of them". */
@Component
class DropdownField implements FieldType, FilterNames, Sortable {
    @Override
    public String id() {
        return "dropdown";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode defaults = Json.object();
        defaults.putArray(OptionSettings.ITEMS);
        defaults.put("multiselect", false).put("type", "dropdown").putArray(OptionSettings.DEFAULT);
        ObjectNode form = new SettingsForm().options().flag("multiselect").schema();
        return new FieldManifest(
                "choice", "options", List.of(new FieldManifest.Kind("dropdown", "circle-dot", defaults, form)));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        OptionSettings.read(settings, true);
        boolean several = settings.flag("multiselect", false);
        settings.kind("dropdown");
        if (!several && settings.kept().path(OptionSettings.DEFAULT).size() > 1) {
            throw settings.bad(OptionSettings.DEFAULT, "field.option.default-single");
        }
        return settings.kept();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return several(config) ? new Storage.References() : new Storage.Column(Storage.Kind.NUMBERED);
    }

    private static boolean several(ObjectNode config) {
        return config.path("multiselect").asBoolean(false);
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        return several(field.config()) ? Options.references(sent, field) : Options.single(sent, field);
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        if (stored instanceof List<?> list) {
            return Options.refs(list.stream().map(one -> ((Reference) one).targetId()), field);
        }
        return Options.refs(Stream.ofNullable((Long) stored), field);
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        return Options.any(sent, field);
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
