package dev.artel.process.rest;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Json;
import dev.artel.process.journal.Run;
import dev.artel.record.RecordKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What started a process, as the API answers it. */
@Component
class CauseItems {
    private static final String OF_RECORDS = "$record.";

    private final Catalogs catalogs;

    CauseItems(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /**
     * The cause: {@code event, subscriptionId, catalogId, recordId, user, parentProcessId, depth}. A record that is not made yet has no
     * number, but a catalog; that is for administrators.
     *
     * @param record null when there is none or it is not seen
     */
    ObjectNode of(Run run, Map<RecordKey, String> names, boolean administrator, @Nullable RecordKey record) {
        ObjectNode cause = Json.object().put("event", run.event());
        cause.put("subscriptionId", number(run.subscriptionId()));
        cause.put("catalogId", record == null ? asked(run, administrator) : catalog(record.catalogId()));
        cause.put("recordId", record == null ? null : Long.toString(record.recordId()));
        Long user = run.causeUser() != null ? run.causeUser() : run.starterId();
        cause.set("user", ProcessItems.person(user, names));
        return cause.put("parentProcessId", administrator ? number(run.parentId()) : null)
                .put("depth", run.depth());
    }

    /** The inputs of others can be long, and name no catalog. */
    private static @Nullable String asked(Run run, boolean administrator) {
        return administrator && run.event().startsWith(OF_RECORDS)
                ? run.inputValues().path("catalogId").asString(null)
                : null;
    }

    /** What the catalog is called in the API. */
    String catalog(long number) {
        return catalogs.find(number).map(Catalog::ref).orElse(Long.toString(number));
    }

    private static @Nullable String number(@Nullable Long number) {
        return number == null ? null : Long.toString(number);
    }
}
