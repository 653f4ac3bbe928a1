package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Aggregatable;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Sortable;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An exact number, with a unit and bounds if wanted. */
@Component
class NumberField implements FieldType, Sortable, Aggregatable {
    private static final int UNIT_LENGTH = 20;

    @Override
    public String id() {
        return "number";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode form =
                new SettingsForm().text("unit").number("min").number("max").schema();
        ObjectNode defaults = Json.object().putNull("unit").put("type", "number");
        defaults.putNull("min").putNull("max");
        return new FieldManifest("number", "range", List.of(new FieldManifest.Kind("number", "hash", defaults, form)));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        settings.text("unit", UNIT_LENGTH);
        settings.kind("number");
        BigDecimal min = bound(settings, "min");
        BigDecimal max = bound(settings, "max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw settings.bad("max", "field.number.bounds", min.toPlainString(), max.toPlainString());
        }
        return settings.kept();
    }

    private static @Nullable BigDecimal bound(Settings settings, String name) {
        String text = settings.text(name, 40);
        if (text == null) {
            return null;
        }
        BigDecimal bound = Numbers.read(StringNode.valueOf(text));
        if (bound == null) {
            throw settings.bad(name, "field.number.bound");
        }
        settings.kept().put(name, bound.stripTrailingZeros().toPlainString());
        return bound;
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.Column(Storage.Kind.NUMBER);
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        if (Values.isNone(sent)) {
            return null;
        }
        BigDecimal number = Numbers.parse(sent, field);
        String min = field.config().path("min").asString("");
        String max = field.config().path("max").asString("");
        if (!min.isEmpty() && number.compareTo(new BigDecimal(min)) < 0) {
            throw Values.bad(field, "too-small", "field.number.too-small", min, number.toPlainString());
        }
        if (!max.isEmpty() && number.compareTo(new BigDecimal(max)) > 0) {
            throw Values.bad(field, "too-big", "field.number.too-big", max, number.toPlainString());
        }
        return number;
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        return stored == null ? NullNode.getInstance() : Numbers.json((BigDecimal) stored);
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        return Ranges.read(sent, field, one -> Numbers.parse(one, field), "field.number.filter");
    }
}
