package dev.artel.task;

import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.process.PersonStep;
import dev.artel.process.PersonSteps;
import dev.artel.record.Rec;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.TaskSpec.Assignment;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a task out of a step that waits for a person, in the transaction that brings the token there. */
@Service
class TaskOpening implements PersonSteps {
    private static final int LONGEST_NAME = 256;

    private final TaskMapper tasks;
    private final ReminderMapper reminders;
    private final Assigning assigning;
    private final DueMoment dueMoment;
    private final Records records;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TaskOpening(
            TaskMapper tasks,
            ReminderMapper reminders,
            Assigning assigning,
            DueMoment dueMoment,
            Records records,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.reminders = reminders;
        this.assigning = assigning;
        this.dueMoment = dueMoment;
        this.records = records;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(PersonStep step) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Rec record = shown(step);
        Supplier<@Nullable Rec> ofTask = () -> record;
        Responsible responsible = assigning.find(step, ofTask);
        Instant due = dueMoment.of(step, now);
        GeneratedKey key = new GeneratedKey();
        tasks.insert(row(step, record, responsible, now, due), key);
        if (!responsible.groups().isEmpty()) {
            tasks.addCandidates(key.id(), responsible.groups());
        }
        writeInto(step, record, responsible.assignee());
        remind(step.task(), key.id(), due);
        events.publishEvent(new TaskChanged(
                key.id(), step.processId(), record == null ? null : record.key(), responsible.assignee(), null));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(String stepId) {
        TaskRow row = tasks.lockStep(stepId);
        if (row != null && !row.ended()) {
            tasks.cancel(row.id(), clock.instant());
            events.publishEvent(new TaskChanged(row.id(), row.processId(), row.record(), null, row.assignee()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> taskIds(Collection<String> stepIds) {
        if (stepIds.isEmpty()) {
            return Map.of();
        }
        return tasks.ofSteps(stepIds).stream()
                .collect(Collectors.toMap(TaskMapper.StepTask::stepId, task -> Long.toString(task.id())));
    }

    /** The record whose card the task shows; null when there is none. */
    private @Nullable Rec shown(PersonStep step) {
        String script = step.task().record();
        RecordKey own = step.record();
        if (script == null) {
            return own == null ? null : byKey(step, Long.toString(own.catalogId()), Long.toString(own.recordId()));
        }
        JsonNode result = step.scripts().evaluate("record", script);
        JsonNode one = result.isArray() ? result.path(0) : result;
        String catalog = one.path("catalogId").asString("");
        String id = one.path("recordId").asString(one.path("id").asString(""));
        if (!catalog.isEmpty() && !id.isEmpty()) {
            return byKey(step, catalog, id);
        }
        if (own != null && one.isValueNode() && !one.isNull()) {
            return byKey(step, Long.toString(own.catalogId()), one.asString());
        }
        throw Problems.badField("record", "invalid", "task.record-form");
    }

    private Rec byKey(PersonStep step, String catalog, String record) {
        return records.find(step.access(), catalog, record)
                .orElseThrow(() -> Problems.badField("record", "absent", "task.record-absent", catalog, record));
    }

    private void writeInto(PersonStep step, @Nullable Rec record, @Nullable Long assignee) {
        Assignment assign = step.task().assign();
        if (assign == null || assign.into() == null || record == null || assignee == null) {
            return;
        }
        ObjectNode values = Json.object();
        values.putArray(assign.into()).addObject().put("id", Long.toString(assignee));
        records.update(step.access(), step.cause(), record.catalog().ref(), record.ref(), values, null);
    }

    private void remind(TaskSpec spec, long taskId, @Nullable Instant due) {
        if (due != null) {
            spec.reminders().forEach(reminder -> {
                Instant at = dueMoment.around(due, reminder.before(), reminder.span());
                reminders.insert(taskId, at.truncatedTo(ChronoUnit.MILLIS));
            });
        }
    }

    private static TaskRow row(
            PersonStep step, @Nullable Rec record, Responsible responsible, Instant now, @Nullable Instant due) {
        String name = step.name().isBlank() ? step.element() : step.name();
        return new TaskRow(
                0,
                step.id(),
                step.processId(),
                step.scenarioId(),
                step.scenarioName(),
                step.versionId(),
                step.element(),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                record == null ? null : record.catalog().id(),
                record == null ? null : record.id(),
                record == null ? "" : record.title(),
                step.cause().depth(),
                TaskStatus.OPEN.code(),
                responsible.assignee(),
                50,
                now,
                due == null ? null : due.truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null,
                null);
    }
}
