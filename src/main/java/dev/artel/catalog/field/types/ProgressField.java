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
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Per cent done: a whole number from 0 to 100. A new record begins at 0. */
@Component
class ProgressField implements FieldType, Sortable, Aggregatable {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "progress";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode defaults = Json.object().put("type", "progress");
        return new FieldManifest(
                "number",
                "range",
                List.of(new FieldManifest.Kind("progress", "gauge", defaults, new SettingsForm().schema())));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        settings.kind("progress");
        return settings.kept();
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
        if (number.scale() > 0 || number.signum() < 0 || number.compareTo(FULL) > 0) {
            throw Values.bad(field, "per-cent", "field.progress.form");
        }
        return number;
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        return stored == null ? NullNode.getInstance() : Numbers.json((BigDecimal) stored);
    }

    /** What was never set counts as 0. */
    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        return zero(Ranges.read(sent, field, one -> Numbers.parse(one, field), "field.number.filter"));
    }

    private static Condition zero(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.conditions().stream().map(ProgressField::zero).toList());
        }
        return takesZero(condition) ? new Condition.Any(List.of(condition, new Condition.Empty())) : condition;
    }

    private static boolean takesZero(Condition condition) {
        if (condition instanceof Condition.Equal equal) {
            return ((BigDecimal) equal.value()).signum() == 0;
        }
        return condition instanceof Condition.Between between
                && (between.from() == null || ((BigDecimal) between.from()).signum() <= 0)
                && (between.to() == null || ((BigDecimal) between.to()).signum() >= 0);
    }

    @Override
    public JsonNode initial(Field field, ValueContext context) {
        return IntNode.valueOf(0);
    }
}
