package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.FilterNames;
import dev.artel.catalog.field.Sortable;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.kernel.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Exactly one of several options, shown as buttons or as a list. A filter means "one of them". */
@Component
class RadiobuttonField implements FieldType, FilterNames, Sortable {
    private static final String BUTTONS = "radiobuttonGroup";
    private static final String LIST = "radiobuttonSelect";

    @Override
    public String id() {
        return "radiobutton";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode form = new SettingsForm().options().schema();
        return new FieldManifest(
                "choice",
                "options",
                List.of(
                        new FieldManifest.Kind(BUTTONS, "list-checks", standard(BUTTONS), form),
                        new FieldManifest.Kind(LIST, "chevron-down-square", standard(LIST), form)));
    }

    private static ObjectNode standard(String look) {
        ObjectNode defaults = Json.object();
        defaults.putArray(OptionSettings.ITEMS);
        defaults.put("type", look).putArray(OptionSettings.DEFAULT);
        return defaults;
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        OptionSettings.read(settings, false);
        settings.look(BUTTONS, LIST);
        if (settings.kept().path(OptionSettings.DEFAULT).size() > 1) {
            throw settings.bad(OptionSettings.DEFAULT, "field.option.default-single");
        }
        return settings.kept();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.Column(Storage.Kind.NUMBERED);
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        return Options.single(sent, field);
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        return stored == null ? NullNode.getInstance() : StringNode.valueOf(Options.ref((Long) stored, field));
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
