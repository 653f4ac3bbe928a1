package dev.artel.scenario.component;

import dev.artel.kernel.BinaryFractions;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.Fields;
import dev.artel.record.Found;
import dev.artel.record.Rec;
import dev.artel.record.Search;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records as scripts know them, and the searches that scripts write. */
public final class RecordJson {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_DEPTH = 5;

    private RecordJson() {}

    /** {@code {id, catalogId, title, version, values}}, values by number and by text id of the field. */
    public static ObjectNode of(Rec rec) {
        ObjectNode json = Json.object()
                .put("id", rec.ref())
                .put("catalogId", rec.catalog().ref())
                .put("title", rec.title())
                .put("version", rec.version());
        json.set("values", rec.values());
        return json;
    }

    static ArrayNode items(Found found) {
        ArrayNode items = Json.array();
        found.items().forEach(rec -> items.add(of(rec)));
        return items;
    }

    /**
     * A search from inputs {@code filters, search, view, sort, limit, after, offset, fields}, already converted; pages by cursor unless
     * it leaves some out.
     *
     * @throws dev.artel.kernel.Problem BadRequest for more than one order, for fields that cannot be read and for a limit or an offset that
     *     is no whole number
     */
    static Search search(ObjectNode inputs) {
        JsonNode sort = inputs.path("sort");
        if (sort.size() > 1) {
            throw Problems.badField("sort", "too-many", "scenario.one-sort");
        }
        int offset = Math.max(0, whole(inputs, "offset", 0));
        Search search = Search.all()
                .filter(inputs.has("filters") ? BinaryFractions.marked(inputs.path("filters")) : null)
                .text(text(inputs.get("search")))
                .view(text(inputs.get("view")))
                .limit(whole(inputs, "limit", DEFAULT_LIMIT))
                .offset(offset)
                .cursor(offset > 0 ? null : inputs.path("after").asString(""))
                .fields(fields(inputs.path("fields"), 0));
        JsonNode order = sort.path(0);
        return order.has("field")
                ? search.sort(order.get("field").asString(), order.path("desc").asBoolean(false))
                : search;
    }

    /** Wanted fields: ids, or {@code {fieldId, fields: {catalog: [ids]}}} for fields of linked records. */
    static Fields fields(JsonNode list, int depth) {
        Set<String> own = new HashSet<>();
        Map<String, Map<String, Fields>> linked = new HashMap<>();
        for (JsonNode entry : list) {
            String id = (entry.isObject() ? entry.path(entry.has("fieldId") ? "fieldId" : "id") : entry).asString("");
            if (id.isEmpty() || depth > MAX_DEPTH) {
                throw Problems.badField("fields", "format", "scenario.input-type.fields");
            }
            own.add(id);
            Map<String, Fields> catalogs = new HashMap<>();
            entry.path("fields")
                    .properties()
                    .forEach(inner -> catalogs.put(inner.getKey(), fields(inner.getValue(), depth + 1)));
            if (!catalogs.isEmpty()) {
                linked.put(id, catalogs);
            }
        }
        return new Fields(own, linked, false);
    }

    private static int whole(ObjectNode inputs, String name, int absent) {
        Integer sent = InputTypes.whole(inputs.path(name), name);
        return sent == null ? absent : sent;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.asString("").isBlank() ? null : node.asString();
    }
}
