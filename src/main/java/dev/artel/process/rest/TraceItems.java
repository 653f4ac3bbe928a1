package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.process.journal.Calling;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.StepRow;
import dev.artel.record.RecordKey;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The path of a process in the form of the API. Whoever is no administrator sees which way it went and who did what, and none of the
 * values, changes and errors in it.
 */
@Component
class TraceItems {
    private final Journal journal;
    private final Versions versions;
    private final ProcessItems items;

    TraceItems(Journal journal, Versions versions, ProcessItems items) {
        this.journal = journal;
        this.versions = versions;
        this.items = items;
    }

    /** The passages in order; ways that were taken in a later transaction stand with the passage they lead from. */
    @Transactional(readOnly = true)
    public List<ObjectNode> of(Access access, Run run) {
        List<StepRow> rows = journal.trace(run.id());
        Diagram diagram = versions.get(run.versionId()).diagram();
        List<@Nullable Long> people = new ArrayList<>();
        rows.forEach(row -> {
            people.add(row.byId());
            people.add(row.insteadId());
        });
        Map<RecordKey, String> names = items.people(access, people);
        List<ObjectNode> trace = new ArrayList<>();
        Map<String, ObjectNode> latest = new HashMap<>();
        Map<String, Integer> attempts = new HashMap<>();
        for (StepRow row : rows) {
            ObjectNode earlier = latest.get(row.element());
            if (row.flowOnly() && earlier != null) {
                flows(row).forEach(earlier.withArray("flows")::add);
            } else if (!row.flowOnly()) {
                int attempt = attempts.merge(row.ref() == null ? row.instance() : row.ref(), 1, Integer::sum);
                ObjectNode entry = entry(row, diagram, names, access.administrator(), attempt);
                entry.put("seq", trace.size() + 1);
                latest.put(row.element(), entry);
                trace.add(entry);
            }
        }
        return trace;
    }

    private static ObjectNode entry(
            StepRow row, Diagram diagram, Map<RecordKey, String> names, boolean administrator, int attempt) {
        Node node = diagram.nodes().get(row.element());
        ObjectNode entry = Json.object();
        entry.put("seq", 0).put("element", row.element()).put("name", node == null ? null : node.name());
        entry.put("kind", StandingItems.kind(node));
        entry.put(
                "component",
                node instanceof ServiceTask step && step.component() != null
                        ? step.component().type()
                        : null);
        entry.put("started", row.startedAt().toString());
        entry.put("ended", row.endedAt() == null ? null : row.endedAt().toString());
        entry.put("elevated", diagram.elevated(node));
        entry.put("attempt", attempt).put("status", row.status());
        if (administrator && row.ref() != null) {
            Calling.called(row.ref()).ifPresent(called -> entry.put("calledProcessId", called));
        }
        entry.set("by", ProcessItems.person(row.byId(), names));
        if (row.insteadId() != null) {
            entry.set("insteadOf", ProcessItems.person(row.insteadId(), names));
        }
        entry.set("inputs", json(administrator ? row.inputs() : null, Json.object()));
        entry.set("outputs", json(administrator ? row.outputs() : null, Json.object()));
        flows(row).forEach(entry.putArray("flows")::add);
        entry.set("changes", json(administrator ? row.changes() : null, Json.array()));
        entry.set("log", json(administrator ? row.log() : null, Json.array()));
        entry.put("truncated", row.truncated());
        entry.set("error", administrator ? error(row) : null);
        return entry;
    }

    private static @Nullable JsonNode error(StepRow row) {
        return row.error() == null ? null : KeptText.answered(Json.readObject(row.error()));
    }

    private static JsonNode json(@Nullable String text, JsonNode absent) {
        return text == null ? absent : Json.read(text);
    }

    private static List<String> flows(StepRow row) {
        String flows = row.flows();
        return flows == null || flows.isBlank() ? List.of() : List.of(flows.split(" "));
    }
}
