package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Json;
import dev.artel.kernel.Text;
import dev.artel.process.journal.IncidentRow;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a process and, for administrators, in those that it waits for, in the form of the API. */
@Component
class IncidentItems {
    /** What those are told of an incident who may see the process and nothing of its values. */
    private static final Text STANDS = Text.of("process.stands");

    private final Journal journal;
    private final Runs runs;
    private final Versions versions;

    IncidentItems(Journal journal, Runs runs, Versions versions) {
        this.journal = journal;
        this.runs = runs;
        this.versions = versions;
    }

    ArrayNode of(Access access, Run run) {
        ArrayNode items = Json.array();
        if (run.ended()) {
            return items;
        }
        List<Long> all = new ArrayList<>(List.of(run.id()));
        if (access.administrator()) {
            all.addAll(runs.waitedFor(run.id()));
        }
        Map<Long, Run> known = new HashMap<>(Map.of(run.id(), run));
        for (IncidentRow row : journal.incidents(all)) {
            Run where = known.computeIfAbsent(row.runId(), runs::get);
            Node node = versions.get(where.versionId()).diagram().nodes().get(row.element());
            items.add(incident(row, node, access.administrator()));
        }
        return items;
    }

    private static ObjectNode incident(IncidentRow row, @Nullable Node node, boolean administrator) {
        ObjectNode incident = Json.object();
        incident.put("id", Long.toString(row.id())).put("processId", Long.toString(row.runId()));
        incident.put("element", row.element()).put("name", node == null ? null : node.name());
        incident.put("kind", StandingItems.kind(node));
        incident.put("message", administrator ? row.said().answered() : STANDS.answered())
                .put("problem", row.problem());
        String script = administrator ? row.script() : null;
        incident.set("script", script == null ? Json.MAPPER.nullNode() : Json.read(script));
        if (administrator && row.inputs() != null) {
            incident.set("inputs", Json.read(row.inputs()));
        }
        return incident.put("attempts", row.attempts())
                .put("since", row.createdAt().toString());
    }
}
