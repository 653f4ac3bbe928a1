package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.Extent;
import dev.artel.access.Memberships;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Forms;
import dev.artel.kernel.Json;
import dev.artel.record.Glances;
import dev.artel.record.Rec;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.record.Titles;
import dev.artel.scenario.diagram.TaskSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
    private final FormRights forms;
    private final Titles titles;
    private final Forms catalogForms;
    private final Catalogs catalogs;
    private final Records records;
    private final Memberships memberships;
    private final Clock clock;

    TaskItems(
            TaskMapper tasks,
            Glances glances,
            KeyFields keyFields,
            FormRights forms,
            Titles titles,
            Forms catalogForms,
            Catalogs catalogs,
            Records records,
            Memberships memberships,
            Clock clock) {
        this.tasks = tasks;
        this.glances = glances;
        this.keyFields = keyFields;
        this.forms = forms;
        this.titles = titles;
        this.catalogForms = catalogForms;
        this.catalogs = catalogs;
        this.records = records;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * What the actor sees of the records of a page.
     *
     * @param open those that the actor may open by the own rights
     * @param work the access that the actor has for the work on the tasks
     */
    private record Sight(Map<RecordKey, Glances.Glance> seen, Set<RecordKey> open, Access work) {}

    /** A page of tasks that the actor may see. */
    List<ObjectNode> of(Access access, List<TaskRow> rows) {
        return of(access, forms.of(access, rows), rows);
    }

    private List<ObjectNode> of(Access own, Access work, List<TaskRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<TaskMapper.Candidate>> candidates = candidates(rows);
        Map<RecordKey, Glances.Glance> seen = glances.of(work, mentioned(rows, candidates.values()));
        Sight sight = new Sight(seen, openable(own, work, rows, seen.keySet()), work);
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> item(row, sight, candidates.getOrDefault(row.id(), List.of()), now))
                .toList();
    }

    /** The records of the tasks that the actor may open by the own rights; a statement more only where those differ from record to record. */
    private Set<RecordKey> openable(Access own, Access work, List<TaskRow> rows, Set<RecordKey> seen) {
        Map<Extent, Set<RecordKey>> byForm = new EnumMap<>(Extent.class);
        Set<RecordKey> records = new HashSet<>();
        rows.stream()
                .flatMap(row -> Optional.ofNullable(row.record()).stream())
                .filter(seen::contains)
                .forEach(records::add);
        records.stream()
                .filter(key -> given(work, key.catalogId()).contains(key.recordId()))
                .forEach(key -> byForm.computeIfAbsent(extent(own, key.catalogId()), extent -> new HashSet<>())
                        .add(key));
        records.removeAll(byForm.getOrDefault(Extent.NONE, Set.of()));
        Set<RecordKey> doubtful = byForm.getOrDefault(Extent.SOME, Set.of());
        if (!doubtful.isEmpty()) {
            Set<RecordKey> visible = titles.of(own, doubtful).keySet();
            records.removeIf(key -> doubtful.contains(key) && !visible.contains(key));
        }
        return records;
    }

    private Extent extent(Access own, long catalogId) {
        return catalogs.find(catalogId)
                .map(catalog -> own.on(catalog.key()).rows())
                .orElse(Extent.NONE);
    }

    private Set<Long> given(Access work, long catalogId) {
        return catalogs.find(catalogId)
                .map(catalog -> work.on(catalog.key()).given().keySet())
                .orElse(Set.of());
    }

    /** One task with its form: those of its fields that the actor sees, by the task or by the own rights. */
    ObjectNode withForm(Access access, TaskRow row) {
        Access work = forms.of(access, List.of(row));
        ObjectNode item = of(access, work, List.of(row)).get(0);
        RecordKey key = row.record();
        TaskSpec spec = forms.spec(row);
        Catalog catalog = key == null ? null : catalogs.find(key.catalogId()).orElse(null);
        Rec record = key == null || catalog == null ? null : record(work, key);
        if (record == null || catalog == null) {
            return item;
        }
        Set<String> shown = new LinkedHashSet<>();
        ObjectNode form = item.putObject("form");
        form.put("catalogId", catalog.ref()).put("version", record.version());
        ArrayNode fields = form.putArray("fields");
        ObjectNode values = form.putObject("values");
        for (TaskSpec.FormField field : spec.fields()) {
            JsonNode value = record.values().get(field.id());
            if (value != null) {
                shown.add(field.id());
                fields.addObject()
                        .put("fieldId", field.id())
                        .put("mode", field.mode().name().toLowerCase(Locale.ROOT));
                values.set(field.id(), value);
            }
        }
        form.set("catalog", catalogForms.of(work, catalog, shown));
        return item;
    }

    private @Nullable Rec record(Access work, RecordKey key) {
        return catalogs.find(work, Long.toString(key.catalogId())).isEmpty()
                ? null
                : records.find(work, Long.toString(key.catalogId()), Long.toString(key.recordId()))
                        .orElse(null);
    }

    private ObjectNode item(TaskRow row, Sight sight, List<TaskMapper.Candidate> candidates, Instant now) {
        Map<RecordKey, Glances.Glance> seen = sight.seen();
        ObjectNode item = Json.object();
        item.put("id", Long.toString(row.id())).put("processId", Long.toString(row.processId()));
        item.put("scenarioId", Long.toString(row.scenarioId())).put("scenarioName", row.scenarioName());
        item.put("element", row.element()).put("name", row.name()).put("status", row.status());
        item.set("record", record(row, sight));
        item.set("assignee", person(row.assignee(), seen));
        ArrayNode groups = item.putArray("candidates");
        candidates.forEach(candidate -> groups.add(group(candidate, seen)));
        item.put("created", row.createdAt().toString());
        item.put("due", row.dueAt() == null ? null : row.dueAt().toString());
        item.put("overdue", !row.ended() && row.dueAt() != null && row.dueAt().isBefore(now));
        item.put("priority", row.priority());
        item.set("outcomes", outcomes(forms.spec(row)));
        if (row.status().equals(TaskStatus.DONE.code())) {
            item.put("outcome", row.outcome()).put("comment", row.comment());
            item.put("done", String.valueOf(row.doneAt()));
            item.set("doneBy", person(row.doneBy(), seen));
        }
        return item;
    }

    /** What is said of the record: its ids only where the actor may open it, and nothing at all where none of it is seen. */
    private JsonNode record(TaskRow row, Sight sight) {
        RecordKey key = row.record();
        Glances.Glance glance = key == null ? null : sight.seen().get(key);
        if (key == null || glance == null) {
            return Json.MAPPER.nullNode();
        }
        ObjectNode record = Json.object();
        String title = glance.title();
        ArrayNode fields = keyFields.json(key, forms.spec(row), glance);
        if (sight.open().contains(key)) {
            record.put("catalogId", catalogRef(key.catalogId())).put("recordId", Long.toString(key.recordId()));
        } else {
            // a record that nothing visible names is called by its number, which is nobody's business here
            title = title.startsWith("#") ? "" : title;
            record.putNull("catalogId").putNull("recordId");
            fields.forEach(field -> describe((ObjectNode) field, key.catalogId(), sight.work()));
        }
        record.put("title", title).set("fields", fields);
        return record;
    }

    /** Whoever may not open the catalog is told what kind of field it is. */
    private void describe(ObjectNode shown, long catalogId, Access work) {
        String field = shown.path("fieldId").asString("");
        catalogs.find(catalogId)
                .map(catalog -> catalogForms.of(work, catalog, Set.of(field)).at("/fields/0"))
                .ifPresent(described -> shown.set("field", described));
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
                fields(mentioned, key).addAll(keyFields.of(key, forms.spec(row)));
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

    private String catalogRef(long catalogId) {
        return catalogs.find(catalogId).map(Catalog::ref).orElse(Long.toString(catalogId));
    }
}
