package dev.artel.admin.solution;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.record.Search;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the sample records of a solution. */
@Component
class SampleRecords {
    private final Records records;

    SampleRecords(Records records) {
        this.records = records;
    }

    /** Ids that keys of the sample data were given. */
    static final class Keys {
        private final Map<String, String> ids = new HashMap<>();

        /** The values with every {@code "@key"} replaced by its id. */
        JsonNode resolve(JsonNode node) {
            if (node.isString() && node.stringValue().startsWith("@")) {
                String id = ids.get(node.stringValue().substring(1));
                return id == null ? node : Json.MAPPER.valueToTree(id);
            }
            if (node instanceof ObjectNode object) {
                ObjectNode copy = Json.object();
                object.forEachEntry((key, value) -> copy.set(key, resolve(value)));
                return copy;
            }
            if (node.isArray()) {
                return Json.array().addAll(node.valueStream().map(this::resolve).toList());
            }
            return node;
        }

        List<String> of(String catalog) {
            return ids.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(catalog + "/"))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    /** One file of sample data, in one transaction; what is there already (same title) is taken as it is. */
    @Transactional
    public void make(Access access, ObjectNode file, Keys keys) {
        String catalog = file.path("catalog").asString();
        Cause cause = Cause.byPerson(access.actor().userId());
        file.path("create").valueStream().forEach(sample -> {
            ObjectNode values = (ObjectNode) keys.resolve(sample.path("values"));
            Rec made =
                    existing(access, catalog, values).orElseGet(() -> records.create(access, cause, catalog, values));
            if (sample.hasNonNull("key")) {
                String key = sample.path("key").asString();
                keys.ids.put(key, made.ref());
                keys.ids.put(catalog + "/" + key, made.ref());
            }
        });
        file.path("update")
                .valueStream()
                .forEach(sample -> records.update(
                        access,
                        cause,
                        catalog,
                        keys.resolve(sample.path("id")).asString(),
                        (ObjectNode) keys.resolve(sample.path("values")),
                        null));
    }

    /** A record that an earlier load has made: the one whose first text is the same. */
    private Optional<Rec> existing(Access access, String catalog, ObjectNode values) {
        String title = values.propertyStream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse("");
        return records.find(access, catalog, Search.all().text(title).limit(50)).items().stream()
                .filter(rec -> rec.title().equals(title))
                .findFirst();
    }
}
