package dev.artel.catalog.field.types;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A link as it is sent: {@code {catalogId, recordId}}, {@code {id}} or the id alone. */
final class SentLink {
    private SentLink() {}

    /** The record that is meant; BadRequest that names the field for one that is not there or must not be linked. */
    static Reference reference(JsonNode sent, Field field, ValueContext context) {
        long number = source(sent, field);
        String ref = recordRef(sent);
        Optional<Catalog> catalog = context.catalog(number);
        if (catalog.isEmpty()) {
            return Values.number(ref)
                    .map(id -> new Reference(number, id))
                    .orElseThrow(() -> Values.bad(field, "unknown-record", "field.object.unknown-record", ref, ""));
        }
        Catalog source = catalog.get();
        return context.record(source, ref)
                .map(id -> new Reference(number, id))
                .filter(link -> !accessOnly(field) || context.target(link).seen())
                .orElseThrow(
                        () -> Values.bad(field, "unknown-record", "field.object.unknown-record", ref, source.name()));
    }

    /** Whether the field links, and names, only what the person may see; else it shows the title of whatever it points to. */
    static boolean accessOnly(Field field) {
        return field.config().path("accessOnly").asBoolean(false);
    }

    /** The number of the catalog that a link points to; a link may leave it out when the field has one source only. */
    static long source(JsonNode sent, Field field) {
        String ref = sent.path("catalogId").asString("");
        Long only = LinkSettings.only(field.config());
        if (ref.isEmpty()) {
            if (only != null) {
                return only;
            }
            throw Values.bad(field, "catalog", "field.object.catalog-missing", sources(field));
        }
        return LinkSettings.find(field.config(), ref)
                .map(source -> source.path("dbId").asLong())
                .orElseThrow(() -> Values.bad(field, "catalog", "field.object.catalog", ref, sources(field)));
    }

    static String sources(Field field) {
        return field.config()
                .path(LinkSettings.CATALOGS)
                .valueStream()
                .map(one -> one.path("id").asString(""))
                .collect(Collectors.joining(", "));
    }

    static String recordRef(JsonNode sent) {
        JsonNode ref = sent.isObject() ? sent.has("recordId") ? sent.path("recordId") : sent.path("id") : sent;
        return ref.isValueNode() ? ref.asString("") : "";
    }
}
