package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.process.Completion;
import dev.artel.process.Processes;
import dev.artel.record.Rec;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.scenario.diagram.TaskSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What people do with tasks: take, give on, complete. */
@Service
public class Tasks {
    private final TaskMapper tasks;
    private final TaskAccess rights;
    private final TaskPeople people;
    private final Records records;
    private final FormRights forms;
    private final Processes processes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tasks(
            TaskMapper tasks,
            TaskAccess rights,
            TaskPeople people,
            Records records,
            FormRights forms,
            Processes processes,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.rights = rights;
        this.people = people;
        this.records = records;
        this.forms = forms;
        this.processes = processes;
        this.clock = clock;
        this.events = events;
    }

    /**
     * How a task is completed.
     *
     * @param outcome id of the button; null for a task without buttons
     * @param values of the form's fields, as the API writes them
     * @param version of the record that the person has seen; null overwrites
     */
    public record Answer(
            @Nullable String outcome,
            ObjectNode values,
            @Nullable String comment,
            @Nullable Long version) {}

    /** Takes a task that is open to one of the actor's groups. */
    @Transactional
    public void claim(Access access, long id) {
        TaskRow row = active(access, id);
        long me = access.actor().userId();
        if (Objects.equals(row.assignee(), me)) {
            return;
        }
        if (row.assignee() != null) {
            throw Problems.conflict("task.taken", people.name(access, row.assignee()));
        }
        change(row, TaskStatus.CLAIMED, me);
    }

    /** Gives a task that was taken back to its groups. */
    @Transactional
    public void release(Access access, long id) {
        TaskRow row = active(access, id);
        if (!row.status().equals(TaskStatus.CLAIMED.code())) {
            throw Problems.conflict("task.not-claimed");
        }
        rights.requireOwn(access, row);
        change(row, TaskStatus.OPEN, null);
    }

    /** Gives a task to somebody, whoever has it now. For administrators. */
    @Transactional
    public void assign(Access access, long id, String user) {
        TaskRow row = active(access, id);
        rights.requireAdministrator(access);
        change(row, statusFor(row), people.number(access, user));
    }

    /** Gives one's own task to somebody else. */
    @Transactional
    public void delegate(Access access, long id, String user) {
        TaskRow row = active(access, id);
        rights.requireOwn(access, row);
        change(row, statusFor(row), people.number(access, user));
    }

    /**
     * Does a task: the sent values are written to its record, and the process moves on, in one commit. Of two people who do it at once
     * the first one wins; the other is told who that was.
     *
     * @throws Problem Conflict with {@code by} and {@code at} when it was done already, or when another member of the group has taken
     *     it; BadRequest that names every missing field
     */
    @Transactional
    public void complete(Access access, long id, Answer answer) {
        TaskRow row = active(access, id);
        rights.requireFree(access, row);
        TaskForm form = new TaskForm(forms.spec(row));
        Access work = forms.of(access, List.of(row));
        Optional<TaskSpec.Outcome> outcome = form.outcome(answer.outcome());
        form.check(outcome, answer.values(), answer.comment(), record(work, row));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!answer.values().isEmpty()) {
            write(work, row, answer);
        }
        String pressed = outcome.map(TaskSpec.Outcome::id).orElse(TaskForm.DONE);
        Actor me = access.actor();
        tasks.done(row.id(), pressed, answer.comment(), now, me.userId());
        processes.complete(row.stepId(), completion(access, row, pressed, answer.comment(), now));
        events.publishEvent(new TaskChanged(row.id(), row.processId(), row.record(), null, row.assignee()));
    }

    private void write(Access access, TaskRow row, Answer answer) {
        RecordKey key = row.record();
        if (key == null) {
            throw Problems.badRequest("task.no-record");
        }
        Cause cause = new Cause(row.processId(), row.element(), access.actor().userId(), row.depth());
        records.update(
                access,
                cause,
                Long.toString(key.catalogId()),
                Long.toString(key.recordId()),
                answer.values(),
                answer.version());
    }

    private Completion completion(Access access, TaskRow row, String outcome, @Nullable String comment, Instant now) {
        Actor me = access.actor();
        ObjectNode result = Json.object().put("outcome", outcome).put("comment", comment == null ? "" : comment);
        result.putObject("by").put("id", Long.toString(me.userId())).put("title", me.title());
        result.putObject("at").put("$date", now.toString());
        Long assignee = row.assignee();
        Actor insteadOf =
                assignee == null || assignee == me.userId() ? null : new Actor(assignee, people.name(access, assignee));
        return new Completion(result, me, insteadOf);
    }

    private Supplier<@Nullable Rec> record(Access access, TaskRow row) {
        RecordKey key = row.record();
        return () -> key == null
                ? null
                : records.find(access, Long.toString(key.catalogId()), Long.toString(key.recordId()))
                        .orElse(null);
    }

    /** The task, locked, if the actor may see it and it has not ended. */
    private TaskRow active(Access access, long id) {
        TaskRow row = rights.visible(access, tasks.lock(id));
        if (row.status().equals(TaskStatus.DONE.code()) && row.doneBy() != null) {
            String who = people.name(access, row.doneBy());
            throw Problems.conflict("task.done-by", who)
                    .with(
                            "by",
                            Json.object().put("id", Long.toString(row.doneBy())).put("title", who))
                    .with("at", String.valueOf(row.doneAt()));
        }
        if (row.ended()) {
            throw Problems.conflict("task.cancelled");
        }
        return row;
    }

    private TaskStatus statusFor(TaskRow row) {
        return row.status().equals(TaskStatus.CLAIMED.code()) || row.assignee() == null
                ? TaskStatus.CLAIMED
                : TaskStatus.OPEN;
    }

    private void change(TaskRow row, TaskStatus status, @Nullable Long assignee) {
        tasks.assign(row.id(), status.code(), assignee);
        events.publishEvent(new TaskChanged(row.id(), row.processId(), row.record(), assignee, row.assignee()));
    }
}
