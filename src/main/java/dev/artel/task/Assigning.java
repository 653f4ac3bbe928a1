package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.Memberships;
import dev.artel.catalog.Catalogs;
import dev.artel.process.PersonStep;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.scenario.diagram.Lane;
import dev.artel.scenario.diagram.TaskSpec.Assignment;
import dev.artel.task.TaskMapper.Group;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds who is to do a task, as the diagram says it. */
@Component
class Assigning {
    /** The option of {@code $users.$status} of somebody who is kept out: a task of theirs would wait for ever. */
    private static final String BLOCKED = "$blocked";

    private final Records records;
    private final Catalogs catalogs;
    private final Memberships memberships;
    private final TaskMapper tasks;
    private final TurnMapper turns;

    Assigning(Records records, Catalogs catalogs, Memberships memberships, TaskMapper tasks, TurnMapper turns) {
        this.records = records;
        this.catalogs = catalogs;
        this.memberships = memberships;
        this.tasks = tasks;
        this.turns = turns;
    }

    /**
     * The responsible person or groups.
     *
     * @param record the task's record, read when first needed; gives null when the task has none
     * @throws dev.artel.kernel.Problem NobodyResponsible
     */
    Responsible find(PersonStep step, Supplier<@Nullable Rec> record) {
        Assignment assign = step.task().assign();
        if (assign == null || assign.kind() == Assignment.Kind.LANE) {
            return ofLane(step);
        }
        return switch (assign.kind()) {
            case USER -> Responsible.person(user(step.access(), assign.body()));
            case FIELD -> ofField(step, assign.body(), record.get());
            case GROUP -> Responsible.group(group(step.access(), assign.body()));
            case LEAST_BUSY -> Responsible.person(leastBusy(group(step.access(), assign.body())));
            case ROUND_ROBIN -> Responsible.person(nextInTurn(group(step.access(), assign.body())));
            case SCRIPT -> ofScript(step, assign.body());
            case LANE -> ofLane(step);
        };
    }

    private Responsible ofLane(PersonStep step) {
        Lane lane = step.lane();
        if (lane != null && lane.user() != null) {
            return Responsible.person(user(step.access(), lane.user()));
        }
        if (lane != null && lane.group() != null) {
            return Responsible.group(group(step.access(), lane.group()));
        }
        throw TaskProblems.nobody("task.nobody-named", label(step));
    }

    private Responsible ofField(PersonStep step, String field, @Nullable Rec record) {
        if (record == null) {
            throw TaskProblems.nobody("task.nobody-without-record", label(step), field);
        }
        JsonNode first = record.values().path(field).path(0);
        if (first.hasNonNull("recordId")) {
            String ref = first.path("catalogId").asString() + ":"
                    + first.path("recordId").asString();
            return Responsible.group(group(step.access(), ref));
        }
        String id = first.path("id").asString("");
        if (id.isEmpty()) {
            String name =
                    record.catalog().field(field).map(found -> found.name()).orElse(field);
            throw TaskProblems.nobody("task.nobody-in-field", label(step), name);
        }
        return Responsible.person(user(step.access(), id));
    }

    private Responsible ofScript(PersonStep step, String source) {
        JsonNode result = step.scripts().evaluate("assign", source);
        JsonNode one = result.isArray() ? result.path(0) : result;
        String id = one.isObject() ? one.path("id").asString("") : one.asString("");
        if (id.isEmpty()) {
            throw TaskProblems.nobody("task.nobody-by-script", label(step));
        }
        return Responsible.person(user(step.access(), id));
    }

    private long user(Access access, String ref) {
        Rec employee = records.find(access, CatalogKey.USERS, ref)
                .orElseThrow(() -> TaskProblems.nobody("task.no-such-employee", ref));
        if (employee.values().path("$status").path(0).asString("").equals(BLOCKED)) {
            throw TaskProblems.nobody("task.employee-blocked", employee.title());
        }
        return employee.id();
    }

    private Group group(Access access, String ref) {
        int colon = ref.lastIndexOf(':');
        if (colon <= 0) {
            throw TaskProblems.nobody("task.group-form", ref);
        }
        String catalog = ref.substring(0, colon).trim();
        String record = ref.substring(colon + 1).trim();
        Long catalogId = catalogs.find(catalog).map(found -> found.id()).orElse(null);
        Long recordId = catalogId == null
                ? null
                : records.find(access, catalog, record).map(Rec::id).orElse(null);
        if (catalogId == null || recordId == null) {
            throw TaskProblems.nobody("task.no-such-group", ref);
        }
        return new Group(catalogId, recordId);
    }

    /** The member with the fewest open tasks; among equals the one whose turn it is. The group stays locked until the commit. */
    private long leastBusy(Group group) {
        List<Long> inTurn = membersInTurn(group);
        Map<Long, Integer> open = tasks.openOf(inTurn).stream()
                .collect(Collectors.toMap(TaskMapper.UserCount::userId, TaskMapper.UserCount::open));
        long chosen = inTurn.stream()
                .min(Comparator.comparingInt(member -> open.getOrDefault(member, 0)))
                .orElseThrow();
        turns.turn(group.catalogId(), group.recordId(), chosen);
        return chosen;
    }

    private long nextInTurn(Group group) {
        long chosen = membersInTurn(group).get(0);
        turns.turn(group.catalogId(), group.recordId(), chosen);
        return chosen;
    }

    /** Active members, beginning with the one after the last who was chosen. */
    private List<Long> membersInTurn(Group group) {
        List<Long> members = memberships.members(group.catalogId(), group.recordId());
        if (members.isEmpty()) {
            throw TaskProblems.nobody("task.group-empty");
        }
        turns.lock(group.catalogId(), group.recordId());
        long last = turns.last(group.catalogId(), group.recordId());
        return members.stream()
                .sorted(Comparator.comparing((Long member) -> member <= last).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String label(PersonStep step) {
        return step.name().isBlank() ? step.element() : step.name();
    }
}
