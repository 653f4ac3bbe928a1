package dev.artel.catalog.field.types;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Presented.Surroundings;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which catalogs a field links to, and which of their fields are shown along with it: kept as ids, answered with names. */
final class LinkSettings {
    static final String CATALOGS = "catalogs";
    static final String FIELDS = "fields";
    private static final int MOST = 50;

    private LinkSettings() {}

    /** Puts {@code catalogs} as {@code [{dbId, id}]} and {@code fields} as {@code {catalog: [field ids]}} into the kept settings. */
    static void read(Settings settings) {
        ArrayNode kept = settings.kept().putArray(CATALOGS);
        for (JsonNode one : Values.list(settings.raw(CATALOGS))) {
            ObjectNode source = source(one, settings);
            if (kept.valueStream().noneMatch(other -> other.path("dbId").equals(source.path("dbId")))) {
                kept.add(source);
            }
        }
        if (kept.isEmpty() || kept.size() > MOST) {
            throw settings.bad(CATALOGS, "field.object.catalogs", MOST);
        }
        ObjectNode shown = Json.object();
        settings.raw(FIELDS).propertyStream().forEach(entry -> {
            ArrayNode ids = Json.array();
            Values.list(entry.getValue()).forEach(one -> ids.add(id(one)));
            number(entry.getKey(), kept).ifPresent(number -> shown.set(number, ids));
        });
        settings.kept().set(FIELDS, shown);
    }

    private static ObjectNode source(JsonNode sent, Settings settings) {
        String ref = id(sent);
        Optional<Catalog> catalog = settings.context().catalog(ref);
        if (catalog.isPresent()) {
            return Json.object()
                    .put("dbId", catalog.get().id())
                    .put("id", catalog.get().ref());
        }
        ObjectNode before = settings.context().before();
        return Optional.ofNullable(before)
                .flatMap(old -> find(old, ref))
                .orElseThrow(() -> settings.bad(CATALOGS, "field.object.unknown-catalog", ref));
    }

    private static String id(JsonNode sent) {
        JsonNode id = sent.isObject() ? sent.has("id") ? sent.path("id") : sent.path("dbId") : sent;
        return id.isValueNode() ? id.asString("") : "";
    }

    private static Optional<String> number(String ref, ArrayNode catalogs) {
        return find(Json.object().set(CATALOGS, catalogs), ref)
                .map(source -> source.path("dbId").asString(""));
    }

    /** The source catalog of that number or text id. */
    static Optional<ObjectNode> find(JsonNode config, String ref) {
        return config.path(CATALOGS)
                .valueStream()
                .filter(source -> source.path("id").asString("").equals(ref)
                        || source.path("dbId").asString("").equals(ref))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    /** The number of the only source catalog; null when there are several. */
    static @Nullable Long only(ObjectNode config) {
        JsonNode catalogs = config.path(CATALOGS);
        return catalogs.size() == 1 ? catalogs.path(0).path("dbId").asLong() : null;
    }

    static ObjectNode presented(Field field, Surroundings surroundings) {
        ObjectNode config = field.config().deepCopy();
        for (JsonNode one : config.path(CATALOGS).values()) {
            ObjectNode source = (ObjectNode) one;
            Optional<Catalog> catalog = surroundings.catalog(source.path("dbId").asLong());
            source.put("title", catalog.map(Catalog::name).orElse(""))
                    .put("icon", catalog.map(Catalog::icon).orElse(""))
                    .put("removed", catalog.isEmpty());
        }
        ObjectNode shown = Json.object();
        config.path(FIELDS).propertyStream().forEach(entry -> {
            ArrayNode fields = Json.array();
            surroundings
                    .catalog(Long.parseLong(entry.getKey()))
                    .ifPresent(catalog -> entry.getValue()
                            .values()
                            .forEach(id -> catalog.field(id.asString(""))
                                    .filter(linked -> surroundings.tells(catalog, linked))
                                    .ifPresent(linked -> fields.add(surroundings.field(catalog, linked)))));
            shown.set(find(config, entry.getKey()).orElseThrow().path("id").asString(""), fields);
        });
        config.set(FIELDS, shown);
        return config;
    }
}
