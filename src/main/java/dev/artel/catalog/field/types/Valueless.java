package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A field that stands in the card and holds nothing. */
abstract class Valueless implements FieldType {
    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.None();
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        if (!Values.isNone(sent)) {
            throw Values.bad(field, "no-value", "field.no-value");
        }
        return null;
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        return NullNode.getInstance();
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        throw Values.bad(field, "no-value", "field.no-value");
    }
}
