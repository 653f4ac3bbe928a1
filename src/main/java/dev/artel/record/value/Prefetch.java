package dev.artel.record.value;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.field.Referencing;
import dev.artel.record.sql.Slot;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks through sent values for linked records, so that all of them are looked up with one statement before types parse them. */
final class Prefetch {
    private final Scope scope;
    private final Asked asked = new Asked();

    private Prefetch(Scope scope) {
        this.scope = scope;
    }

    static void run(Map<Slot, Map<String, JsonNode>> sent, Scope scope) {
        Prefetch prefetch = new Prefetch(scope);
        sent.forEach((slot, keys) -> {
            if (slot.type() instanceof Referencing referencing) {
                Set<Long> targets = referencing.targets(slot.field());
                keys.values().forEach(value -> prefetch.look(value, targets));
            }
        });
        scope.fetch(prefetch.asked);
    }

    private void look(JsonNode value, Set<Long> targets) {
        if (value.isArray()) {
            value.values().forEach(item -> look(item, targets));
        } else if (value.isObject() && value.has("catalogId")) {
            scope.catalog(value.path("catalogId").asString(""))
                    .map(Catalog::id)
                    .filter(targets::contains)
                    .ifPresent(catalog ->
                            Refs.ask(asked, catalog, value.path("recordId").asString("")));
        } else if (targets.size() == 1) {
            JsonNode id = value.isObject() ? value.path(value.has("id") ? "id" : "recordId") : value;
            targets.forEach(catalog -> Refs.ask(asked, catalog, id.asString("")));
        }
    }
}
