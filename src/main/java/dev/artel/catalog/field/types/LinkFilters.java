package dev.artel.catalog.field.types;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.FilterNames.Nested;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Filter values of links: records, {@code CURRENT_USER}, what stands in a field of one's own card, or {@code {catalogId, filters}} for
 * what must hold for a linked record. Several mean "one of them".
 */
final class LinkFilters {
    private static final String ME = "CURRENT_USER";
    private static final String CATALOG = "catalogId";
    private static final String RECORD = "recordId";
    private static final String FILTERS = "filters";

    private LinkFilters() {}

    static Condition condition(JsonNode sent, Field field, Set<Long> targets, FilterContext context) {
        List<Reference> named = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode one : Values.list(sent)) {
            if (CardValue.is(one)) {
                conditions.add(CardValue.condition(one, field, targets, context));
            } else if (one.has(FILTERS)) {
                Catalog source = source(one, field, context);
                conditions.add(new Condition.Linked(source.id(), context.filter(source, one.path(FILTERS))));
            } else {
                named.add(asked(one, field, context));
            }
        }
        if (!named.isEmpty()) {
            conditions.add(0, new Condition.AnyOf(List.copyOf(named)));
        }
        return Conditions.any(conditions);
    }

    static ArrayNode numbered(JsonNode sent, Field field, FilterContext context, Nested nested) {
        ArrayNode list = Json.array();
        Values.list(sent).forEach(one -> list.add(numberedOne(one, field, context, nested)));
        return list;
    }

    private static ObjectNode numberedOne(JsonNode sent, Field field, FilterContext context, Nested nested) {
        if (CardValue.is(sent)) {
            return CardValue.numbered(sent, field, context);
        }
        ObjectNode kept = Json.object();
        if (sent.has(FILTERS)) {
            Catalog source = source(sent, field, context);
            kept.put(CATALOG, Long.toString(source.id())).set(FILTERS, nested.filter(source, sent.path(FILTERS)));
            return kept;
        }
        Reference asked = asked(sent, field, context);
        return kept.put(CATALOG, Long.toString(asked.catalogId()))
                .put(RECORD, me(sent, asked.catalogId()) ? ME : Long.toString(asked.targetId()));
    }

    static ArrayNode named(JsonNode kept, FilterContext context, Nested nested) {
        ArrayNode list = Json.array();
        kept.values().forEach(one -> list.add(namedOne(one, context, nested)));
        return list;
    }

    private static ObjectNode namedOne(JsonNode kept, FilterContext context, Nested nested) {
        if (CardValue.is(kept)) {
            return CardValue.named(kept, context);
        }
        ObjectNode named = (ObjectNode) kept.deepCopy();
        Optional<Catalog> source =
                Values.number(kept.path(CATALOG).asString("")).flatMap(context::catalog);
        source.ifPresent(catalog -> named.put(CATALOG, catalog.ref()));
        if (source.isPresent() && kept.has(FILTERS)) {
            named.set(FILTERS, nested.filter(source.get(), kept.path(FILTERS)));
        }
        return named;
    }

    private static Catalog source(JsonNode sent, Field field, FilterContext context) {
        long number = SentLink.source(sent, field);
        return context.catalog(number)
                .orElseThrow(
                        () -> Values.bad(field, "catalog", "field.object.catalog", number, SentLink.sources(field)));
    }

    /** A number is taken as it is: what is not there is linked from no record. */
    private static Reference asked(JsonNode sent, Field field, FilterContext context) {
        long catalog = SentLink.source(sent, field);
        if (me(sent, catalog)) {
            return new Reference(catalog, context.access().actor().userId());
        }
        return Values.number(SentLink.recordRef(sent))
                .map(id -> new Reference(catalog, id))
                .orElseGet(() -> SentLink.reference(sent, field, context));
    }

    private static boolean me(JsonNode sent, long catalog) {
        return catalog == Catalog.USERS && SentLink.recordRef(sent).equals(ME);
    }
}
