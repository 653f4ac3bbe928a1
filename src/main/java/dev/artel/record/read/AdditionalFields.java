package dev.artel.record.read;

import dev.artel.catalog.field.Referencing;
import dev.artel.record.Fields;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Slot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields of linked records that the settings of link fields show in the card: {@code config.fields}, by catalog. */
final class AdditionalFields {
    private AdditionalFields() {}

    /** What is wanted, with those fields where they are wanted and nothing more was named. */
    static Fields of(Layout layout, List<Slot> wanted, Fields fields) {
        if (!fields.additional()) {
            return fields;
        }
        Map<String, Map<String, Fields>> linked = new LinkedHashMap<>();
        for (Slot slot : wanted) {
            JsonNode shown = slot.field().config().path("fields");
            if (slot.type() instanceof Referencing && shown.isObject()) {
                Map<String, Fields> byCatalog = new LinkedHashMap<>();
                shown.forEachEntry((catalog, list) -> byCatalog.put(catalog, listed(list)));
                byCatalog.values().removeIf(listed -> listed.own().isEmpty());
                linked.put(slot.field().ref(), byCatalog);
            }
        }
        fields.linked()
                .forEach(
                        (ref, named) -> layout.catalog().field(ref).ifPresent(field -> linked.put(field.ref(), named)));
        return new Fields(fields.own(), linked, false);
    }

    private static Fields listed(JsonNode list) {
        Set<String> ids = new LinkedHashSet<>();
        list.values().forEach(field -> ids.add((field.isObject() ? field.path("id") : field).asString("")));
        return Fields.of(ids);
    }
}
