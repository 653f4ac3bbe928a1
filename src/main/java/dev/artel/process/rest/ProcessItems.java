package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.process.RunStatus;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.OpenStep;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.loop.Loops;
import dev.artel.process.variable.Variables;
import dev.artel.record.RecordKey;
import dev.artel.record.Titles;
import dev.artel.scenario.Versions;
import dev.artel.scenario.component.PlainJson;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Processes in the form of the API. A page costs two statements beside that of the runs: all titles, all steps that stand. */
@Component
class ProcessItems {
    private static final int MOST_LOOPS = 20;

    private final Titles titles;
    private final CauseItems causes;
    private final Versions versions;
    private final Journal journal;
    private final Runs runs;
    private final Variables variables;
    private final StandingItems standing;
    private final IncidentItems incidents;
    private final Loops loops;

    ProcessItems(
            Titles titles,
            CauseItems causes,
            Versions versions,
            Journal journal,
            Runs runs,
            Variables variables,
            StandingItems standing,
            IncidentItems incidents,
            Loops loops) {
        this.titles = titles;
        this.causes = causes;
        this.versions = versions;
        this.journal = journal;
        this.runs = runs;
        this.variables = variables;
        this.standing = standing;
        this.incidents = incidents;
        this.loops = loops;
    }

    /** A page, each process with where it stands: {@code active} has {@code element, name, kind, since}. */
    List<ObjectNode> page(Access access, List<Run> page) {
        Map<RecordKey, String> names = titles.of(access, mentioned(page));
        Map<Long, List<OpenStep>> open = open(page).collect(Collectors.groupingBy(OpenStep::runId));
        return page.stream()
                .map(run -> brief(item(access, run, names), run, open.getOrDefault(run.id(), List.of())))
                .toList();
    }

    /** What has begun and not ended, and what failed: its work was taken back, and with it that it had begun. */
    private Stream<OpenStep> open(List<Run> page) {
        List<Long> going =
                page.stream().filter(run -> !run.ended()).map(Run::id).toList();
        List<Long> standing = page.stream()
                .filter(run -> run.state() == RunStatus.INCIDENT)
                .map(Run::id)
                .toList();
        Stream<OpenStep> failed = journal.incidents(standing).stream()
                .map(row -> new OpenStep(row.runId(), row.element(), row.createdAt()));
        return Stream.concat(journal.open(going).stream(), failed);
    }

    private ObjectNode brief(ObjectNode item, Run run, List<OpenStep> open) {
        ArrayNode active = item.putArray("active");
        if (!open.isEmpty()) {
            Diagram diagram = versions.get(run.versionId()).diagram();
            open.forEach(step -> {
                Node node = diagram.nodes().get(step.element());
                if (node instanceof Scope) {
                    // what stands in it is told by itself
                    return;
                }
                active.addObject()
                        .put("element", step.element())
                        .put("name", node == null ? null : node.name())
                        .put("kind", StandingItems.kind(node))
                        .put("since", text(step.startedAt()));
            });
        }
        return item;
    }

    /** One process with what stands in it: what it was given, variables, active steps, incidents, children. */
    @Transactional(readOnly = true)
    public ObjectNode whole(Access access, Run run) {
        ObjectNode item = item(access, run, titles.of(access, mentioned(List.of(run))));
        Diagram diagram = versions.get(run.versionId()).diagram();
        if (access.administrator()) {
            item.set("inputs", PlainJson.untagged(run.inputValues()));
            ObjectNode values = item.putObject("variables");
            variables.load(run.id()).values().forEach((name, value) -> values.set(name, PlainJson.untagged(value)));
        }
        standing.into(item, run, diagram, access);
        item.set("incidents", incidents.of(access, run));
        item.set("loops", loops(run, diagram));
        ArrayNode children = item.putArray("children");
        if (access.administrator()) {
            runs.children(run.id()).forEach(child -> children.add(Long.toString(child)));
        }
        return item;
    }

    /** How far activities that are done many times have come, the latest first: {@code element, name, total, done, enough, started, ended}. */
    private ArrayNode loops(Run run, Diagram diagram) {
        ArrayNode items = Json.array();
        if (!diagram.loops().isEmpty()) {
            loops.ofRun(run.id(), MOST_LOOPS).forEach(row -> {
                Node node = diagram.nodes().get(row.element());
                ObjectNode item = items.addObject();
                item.put("element", row.element()).put("name", node == null ? null : node.name());
                item.put("total", row.total()).put("done", row.done()).put("enough", row.enough());
                item.put("started", text(row.startedAt())).put("ended", text(row.endedAt()));
            });
        }
        return items;
    }

    /**
     * What everybody is told who may see the process; what was typed in, what went wrong and which other processes there are is for
     * administrators, and the record for those who see it.
     */
    private ObjectNode item(Access access, Run run, Map<RecordKey, String> names) {
        boolean administrator = access.administrator();
        boolean own = Objects.equals(run.starterId(), access.actor().userId());
        ObjectNode item = Json.object();
        item.put("id", Long.toString(run.id())).put("scenarioId", Long.toString(run.scenarioId()));
        item.put("scenarioName", run.title()).put("version", run.versionNumber());
        item.put("status", run.state().code()).put("started", run.createdAt().toString());
        item.put("ended", text(run.endedAt())).put("businessKey", administrator || own ? run.businessKey() : null);
        RecordKey record = run.record();
        boolean seen = record != null && (administrator || names.containsKey(record));
        item.set("cause", causes.of(run, names, administrator, seen ? record : null));
        item.set("record", record(seen ? record : null, names));
        item.set("runAs", person(run.runAsId(), names));
        if (administrator && run.error() != null) {
            item.set("error", KeptText.answered(Json.readObject(run.error())));
        }
        return item;
    }

    private JsonNode record(@Nullable RecordKey key, Map<RecordKey, String> names) {
        if (key == null) {
            return Json.MAPPER.nullNode();
        }
        return Json.object()
                .put("catalogId", causes.catalog(key.catalogId()))
                .put("recordId", Long.toString(key.recordId()))
                .put("title", names.getOrDefault(key, "#" + key.recordId()));
    }

    static JsonNode person(@Nullable Long userId, Map<RecordKey, String> names) {
        if (userId == null) {
            return Json.MAPPER.nullNode();
        }
        String title = names.getOrDefault(new RecordKey(Catalog.USERS, userId), "#" + userId);
        return Json.object().put("id", Long.toString(userId)).put("title", title);
    }

    /** Titles of the employees with those numbers. */
    Map<RecordKey, String> people(Access access, List<@Nullable Long> userIds) {
        return titles.of(
                access,
                userIds.stream()
                        .filter(Objects::nonNull)
                        .map(id -> new RecordKey(Catalog.USERS, id))
                        .collect(Collectors.toSet()));
    }

    private static Set<RecordKey> mentioned(List<Run> page) {
        Set<RecordKey> mentioned = new HashSet<>();
        for (Run run : page) {
            Optional.ofNullable(run.record()).ifPresent(mentioned::add);
            List<@Nullable Long> users = new ArrayList<>();
            users.add(run.runAsId());
            users.add(run.starterId());
            users.add(run.causeUser());
            users.stream().filter(Objects::nonNull).forEach(id -> mentioned.add(new RecordKey(Catalog.USERS, id)));
        }
        return mentioned;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
