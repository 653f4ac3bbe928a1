package dev.artel.record.filter.saved;

import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.FilterNames;
import dev.artel.kernel.Json;
import dev.artel.record.RecordProblems;
import dev.artel.record.filter.FilterReader;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two forms of a kept filter. Both are a list, all entries of which must hold: {@code {fieldId, value}} or {@code {$or: […]}}, whose
 * parts are entries or lists again. In the kept form fields, options, people and records stand by number, in the form of the API by
 * the ids that it answers; there an entry of a field has {@code id} (its place) and {@code attr} (its field) as well.
 */
final class FilterForms {
    private static final String FIELD = "fieldId";
    private static final String ATTR = "attr";
    private static final String VALUE = "value";
    private static final String OR = "$or";

    private FilterForms() {}

    /** The kept form of a filter in any form of the API that has been read already and found good. */
    static ArrayNode kept(Catalog catalog, JsonNode sent, FilterContext context) {
        ArrayNode list = Json.array();
        JsonNode tree = FilterReader.tree(sent);
        if (tree.isArray()) {
            tree.values().forEach(part -> list.addAll(kept(catalog, part, context)));
        } else if (tree.has(FIELD) || tree.has(ATTR)) {
            list.add(keptOne(catalog, tree, context));
        } else {
            tree.forEachEntry((key, value) -> list.addAll(keptEntry(catalog, key, value, context)));
        }
        return list;
    }

    private static ArrayNode keptEntry(Catalog catalog, String key, JsonNode value, FilterContext context) {
        ArrayNode list = Json.array();
        if (key.equals("$and")) {
            return kept(catalog, value, context);
        } else if (key.equals(OR)) {
            ArrayNode parts = list.addObject().putArray(OR);
            value.values().forEach(part -> parts.add(single(kept(catalog, part, context))));
        } else if (value.isObject() && value.has(FIELD) && value.has(VALUE)) {
            list.add(keptOne(catalog, value, context));
        } else {
            ObjectNode entry = Json.object().put(FIELD, key);
            list.add(keptOne(catalog, entry.set(VALUE, value), context));
        }
        return list;
    }

    private static JsonNode single(ArrayNode list) {
        return list.size() == 1 ? list.path(0) : list;
    }

    private static ObjectNode keptOne(Catalog catalog, JsonNode sent, FilterContext context) {
        String ref = sent.path(sent.has(FIELD) ? FIELD : ATTR).asString("");
        Field field = catalog.field(ref).orElseThrow(() -> RecordProblems.unknownField(ref));
        JsonNode value = Conditions.replaced(
                sent.path(VALUE),
                part -> field.type() instanceof FilterNames names
                        ? names.numbered(part, field, context, (linked, filter) -> kept(linked, filter, context))
                        : part);
        ObjectNode entry = Json.object().put(FIELD, Long.toString(field.id()));
        return value.isMissingNode() ? entry : entry.set(VALUE, value);
    }

    /** The form of the API for a kept filter, without what it says of fields that are hidden from the person. No statement. */
    static ArrayNode answered(Catalog catalog, JsonNode kept, FilterContext context) {
        Grant grant = context.access().on(catalog.key());
        ArrayNode list = Json.array();
        for (JsonNode entry : kept.values()) {
            if (!entry.has(FIELD) || grant.on(entry.path(FIELD).asLong()) != FieldRight.HIDDEN) {
                list.add(answeredPart(catalog, entry, context, list.size() + 1));
            }
        }
        return list;
    }

    private static JsonNode answeredPart(Catalog catalog, JsonNode part, FilterContext context, int place) {
        if (part.isArray()) {
            return answered(catalog, part, context);
        } else if (part.has(OR)) {
            return Json.object().set(OR, answered(catalog, part.path(OR), context));
        }
        String number = part.path(FIELD).asString("");
        Optional<Field> field = catalog.field(Long.parseLong(number));
        String ref = field.map(Field::ref).orElse(number);
        ObjectNode entry =
                Json.object().put("id", Integer.toString(place)).put(FIELD, ref).put(ATTR, ref);
        JsonNode value = part.path(VALUE);
        return entry.set(
                VALUE, field.map(one -> answeredValue(one, value, context)).orElse(value));
    }

    private static JsonNode answeredValue(Field field, JsonNode kept, FilterContext context) {
        return Conditions.replaced(
                kept,
                part -> field.type() instanceof FilterNames names
                        ? names.named(part, field, context, (linked, filter) -> answered(linked, filter, context))
                        : part);
    }
}
