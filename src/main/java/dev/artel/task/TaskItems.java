package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.Memberships;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Json;
import dev.artel.record.Glances;
import dev.artel.record.Rec;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.UserTask;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tasks in the form of the API. A page costs one statement for groups and one for all titles and key fields, beside that of the tasks. */
@Component
class TaskItems {
    private final TaskMapper tasks;
    private final Glances glances;
    private final KeyFields keyFields;
    private final Versions versions;
    private final Catalogs catalogs;
    private final Records records;
    private final Memberships memberships;
    private final Clock clock;

    TaskItems(
            TaskMapper tasks,
            Glances glances,
            KeyFields keyFields,
            Versions versions,
            Catalogs catalogs,
            Records records,
            Memberships memberships,
            Clock clock) {
        this.tasks = tasks;
        this.glances = glances;
        this.keyFields = keyFields;
        this.versions = versions;
        this.catalogs = catalogs;
        this.records = records;
        this.memberships = memberships;
        this.clock = clock;
    }

    List<ObjectNode> of(Access access, List<TaskRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<TaskMapper.Candidate>> candidates = candidates(rows);
        Map<RecordKey, Glances.Glance> seen = glances.of(access, mentioned(rows, candidates.values()));
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> item(row, seen, candidates.getOrDefault(row.id(), List.of()), now))
                .toList();
    }

    ObjectNode withForm(Access access, TaskRow row) {
        ObjectNode item = of(access, List.of(row)).get(0);
        RecordKey key = row.record();
        if (key == null) {
            return item;
        }
        Optional<Rec> record = records.find(access, Long.toString(key.catalogId()), Long.toString(key.recordId()));
        ObjectNode form = item.putObject("form");
        form.put("catalogId", catalogRef(key.catalogId()));
        ArrayNode fields = form.putArray("fields");
        TaskSpec spec = spec(row);
        for (TaskSpec.FormField field : spec.fields()) {
            fields.addObject()
                    .put("fieldId", field.id())
                    .put("mode", field.mode().name().toLowerCase(Locale.ROOT));
        }
        ObjectNode values = form.putObject("values");
        record.ifPresent(found -> {
            form.put("version", found.version());
            spec.fields().forEach(field -> {
                JsonNode value = found.values().get(field.id());
                if (value != null) {
                    values.set(field.id(), value);
                }
            });
        });
        return item;
    }

    private ObjectNode item(
            TaskRow row, Map<RecordKey, Glances.Glance> seen, List<TaskMapper.Candidate> candidates, Instant now) {
        ObjectNode item = Json.object();
        item.put("id", Long.toString(row.id())).put("processId", Long.toString(row.processId()));
        item.put("scenarioId", Long.toString(row.scenarioId())).put("scenarioName", row.scenarioName());
        item.put("element", row.element()).put("name", row.name()).put("status", row.status());
        item.set("record", record(row, seen));
        item.set("assignee", person(row.assignee(), seen));
        ArrayNode groups = item.putArray("candidates");
        candidates.forEach(candidate -> groups.add(group(candidate, seen)));
        item.put("created", row.createdAt().toString());
        item.put("due", row.dueAt() == null ? null : row.dueAt().toString());
        item.put("overdue", !row.ended() && row.dueAt() != null && row.dueAt().isBefore(now));
        item.put("priority", row.priority());
        item.set("outcomes", outcomes(spec(row)));
        if (row.status().equals(TaskStatus.DONE.code())) {
            item.put("outcome", row.outcome()).put("comment", row.comment());
            item.put("done", String.valueOf(row.doneAt()));
            item.set("doneBy", person(row.doneBy(), seen));
        }
        return item;
    }

    private JsonNode record(TaskRow row, Map<RecordKey, Glances.Glance> seen) {
        RecordKey key = row.record();
        if (key == null) {
            return Json.MAPPER.nullNode();
        }
        ObjectNode record = Json.object();
        record.put("catalogId", catalogRef(key.catalogId())).put("recordId", Long.toString(key.recordId()));
        record.put("title", title(seen, key, row.recordTitle()));
        record.set("fields", keyFields.json(key, spec(row), seen.get(key)));
        return record;
    }

    private ObjectNode group(TaskMapper.Candidate candidate, Map<RecordKey, Glances.Glance> seen) {
        RecordKey key = new RecordKey(candidate.catalogId(), candidate.recordId());
        return Json.object()
                .put("userAttr", memberships.attribute(candidate.catalogId()).orElse(""))
                .put("catalogId", catalogRef(candidate.catalogId()))
                .put("recordId", Long.toString(candidate.recordId()))
                .put("title", title(seen, key, ""));
    }

    private static JsonNode person(@Nullable Long userId, Map<RecordKey, Glances.Glance> seen) {
        if (userId == null) {
            return Json.MAPPER.nullNode();
        }
        String title = title(seen, new RecordKey(Catalog.USERS, userId), "#" + userId);
        return Json.object().put("id", Long.toString(userId)).put("title", title);
    }

    private static ArrayNode outcomes(TaskSpec spec) {
        ArrayNode outcomes = Json.array();
        for (TaskSpec.Outcome outcome : spec.outcomes()) {
            ObjectNode node = outcomes.addObject();
            node.put("id", outcome.id()).put("label", outcome.label()).put("color", outcome.color());
            node.put("comment", outcome.commentRequired() ? "required" : null);
            ArrayNode requires = node.putArray("requires");
            outcome.requires().forEach(requires::add);
        }
        return outcomes;
    }

    private Map<Long, List<TaskMapper.Candidate>> candidates(List<TaskRow> rows) {
        Set<Long> unassigned = rows.stream()
                .filter(row -> row.assignee() == null || row.status().equals(TaskStatus.CLAIMED.code()))
                .map(TaskRow::id)
                .collect(Collectors.toSet());
        return unassigned.isEmpty()
                ? Map.of()
                : tasks.candidates(unassigned).stream().collect(Collectors.groupingBy(TaskMapper.Candidate::taskId));
    }

    /** The records that a page speaks of, each with the fields that are shown of it. */
    private Map<RecordKey, Set<String>> mentioned(
            List<TaskRow> rows, Collection<List<TaskMapper.Candidate>> candidates) {
        Map<RecordKey, Set<String>> mentioned = new HashMap<>();
        for (TaskRow row : rows) {
            RecordKey key = row.record();
            if (key != null) {
                fields(mentioned, key).addAll(keyFields.of(key, spec(row)));
            }
            Stream.of(row.assignee(), row.doneBy())
                    .filter(Objects::nonNull)
                    .forEach(id -> fields(mentioned, new RecordKey(Catalog.USERS, id)));
        }
        candidates.forEach(groups ->
                groups.forEach(group -> fields(mentioned, new RecordKey(group.catalogId(), group.recordId()))));
        return mentioned;
    }

    private static Set<String> fields(Map<RecordKey, Set<String>> mentioned, RecordKey key) {
        return mentioned.computeIfAbsent(key, record -> new LinkedHashSet<>());
    }

    private static String title(Map<RecordKey, Glances.Glance> seen, RecordKey key, String otherwise) {
        Glances.Glance glance = seen.get(key);
        return glance == null ? otherwise : glance.title();
    }

    private TaskSpec spec(TaskRow row) {
        return versions.get(row.versionId()).diagram().nodes().get(row.element()) instanceof UserTask user
                ? user.task()
                : TaskSpec.EMPTY;
    }

    private String catalogRef(long catalogId) {
        return catalogs.find(catalogId).map(Catalog::ref).orElse(Long.toString(catalogId));
    }
}
