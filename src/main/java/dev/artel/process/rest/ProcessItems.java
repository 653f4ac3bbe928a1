package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.process.PersonSteps;
import dev.artel.process.RunStatus;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.OpenStep;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.journal.StepRow;
import dev.artel.process.loop.Loops;
import dev.artel.process.run.Engine;
import dev.artel.process.variable.Variables;
import dev.artel.process.wait.Wait;
import dev.artel.process.wait.Waits;
import dev.artel.record.RecordKey;
import dev.artel.record.Titles;
import dev.artel.scenario.Versions;
import dev.artel.scenario.component.PlainJson;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventGateway;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Scope;
import dev.artel.scenario.diagram.UserTask;
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
    private static final int MOST_WAITS = 200;
    private static final int MOST_LOOPS = 20;

    private final Titles titles;
    private final CauseItems causes;
    private final Versions versions;
    private final Journal journal;
    private final Runs runs;
    private final Engine engine;
    private final Variables variables;
    private final PersonSteps people;
    private final Waits waits;
    private final IncidentItems incidents;
    private final Loops loops;

    ProcessItems(
            Titles titles,
            CauseItems causes,
            Versions versions,
            Journal journal,
            Runs runs,
            Engine engine,
            Variables variables,
            PersonSteps people,
            Waits waits,
            IncidentItems incidents,
            Loops loops) {
        this.titles = titles;
        this.causes = causes;
        this.versions = versions;
        this.journal = journal;
        this.runs = runs;
        this.engine = engine;
        this.variables = variables;
        this.people = people;
        this.waits = waits;
        this.incidents = incidents;
        this.loops = loops;
    }

    /** A page, each process with where it stands: {@code active} has {@code element, name, kind, since}. */
    List<ObjectNode> page(Access access, List<Run> page) {
        Map<RecordKey, String> names = titles.of(access, mentioned(page));
        Map<Long, List<OpenStep>> open = open(page).collect(Collectors.groupingBy(OpenStep::runId));
        return page.stream()
                .map(run -> standing(item(access, run, names), run, open.getOrDefault(run.id(), List.of())))
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

    private ObjectNode standing(ObjectNode item, Run run, List<OpenStep> open) {
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
                        .put("kind", kind(node))
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
        item.set("active", active(run, diagram, access.administrator()));
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

    private ArrayNode active(Run run, Diagram diagram, boolean administrator) {
        ArrayNode active = Json.array();
        if (run.ended()) {
            return active;
        }
        List<Engine.Token> tokens = engine.tokens(run);
        Map<String, String> tasks = people.taskIds(tokens.stream()
                .flatMap(token -> Optional.ofNullable(token.stepId()).stream())
                .toList());
        Map<String, Instant> begun = journal.open(run.id()).stream()
                .filter(step -> !step.flowOnly())
                .collect(Collectors.toMap(StepRow::instance, StepRow::startedAt));
        List<Wait> waiting = waits.ofRuns(List.of(run.id()), MOST_WAITS);
        for (Engine.Token token : tokens) {
            Instant since = token.instance() == null ? null : begun.get(token.instance());
            // what failed was taken back, its passage with it: it waits since its work was put down
            since = since == null ? token.since() : since;
            Node node = diagram.nodes().get(token.element());
            ObjectNode step = active.addObject();
            step.put("element", token.element()).put("name", node == null ? null : node.name());
            step.put("kind", kind(node)).put("since", text(since));
            step.put("taskId", token.stepId() == null ? null : tasks.get(token.stepId()));
            step.put("nextAttempt", text(token.nextAttempt())).put("due", text(token.due()));
            waits(step.putArray("waits"), node, waiting, diagram, administrator);
        }
        return active;
    }

    /** What is waited for there, at its edge included; by which key it is found is for administrators. */
    private static void waits(
            ArrayNode told, @Nullable Node node, List<Wait> waiting, Diagram diagram, boolean administrator) {
        if (node == null) {
            return;
        }
        Set<String> here = diagram.exits(node.id()).stream().map(Node::id).collect(Collectors.toSet());
        here.add(node.id());
        if (node instanceof EventGateway) {
            diagram.outgoing(node).map(Flow::target).forEach(here::add);
        }
        waiting.stream()
                .filter(wait -> here.contains(wait.element()))
                .forEach(wait -> told.addObject()
                        .put("element", wait.element())
                        .put("for", wait.kind())
                        .put("name", wait.name())
                        .put("key", administrator ? wait.waitKey() : null));
    }

    /** {@code userTask, serviceTask, intermediateTimer …}: the type of the element, in lower camel case. */
    static String kind(@Nullable Node node) {
        if (node == null) {
            return "element";
        }
        String name = node instanceof UserTask ? "UserTask" : node.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
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
