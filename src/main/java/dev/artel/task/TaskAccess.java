package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.Memberships;
import dev.artel.kernel.Problems;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see a task, and who may do it. A task that somebody may not see is absent for that person; one that another member of the
 * group has taken is seen by the group, so that whoever comes second is told who has it.
 */
@Component
class TaskAccess {
    private final TaskMapper tasks;
    private final Memberships memberships;
    private final TaskPeople people;

    TaskAccess(TaskMapper tasks, Memberships memberships, TaskPeople people) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.people = people;
    }

    /** The task, if the actor may see it. */
    TaskRow visible(Access access, @Nullable TaskRow row) {
        if (row == null || !(access.administrator() || own(access, row) || ofGroup(access, row))) {
            throw Problems.notFound();
        }
        return row;
    }

    /** Whether the task is the actor's own, or was done by the actor. */
    boolean own(Access access, TaskRow row) {
        long me = access.actor().userId();
        return Objects.equals(row.assignee(), me) || Objects.equals(row.doneBy(), me);
    }

    /** Whether the task is, or was until somebody took it, open to one of the actor's groups. */
    private boolean ofGroup(Access access, TaskRow row) {
        List<Memberships.Group> groups = memberships.groups(access.actor().userId());
        return !groups.isEmpty() && tasks.mayTake(row.id(), groups);
    }

    /**
     * Refuses what only the task's own person and administrators may do.
     *
     * @throws dev.artel.kernel.Problem Conflict that names whoever has taken it
     */
    void requireFree(Access access, TaskRow row) {
        Long assignee = row.assignee();
        if (assignee != null && !access.administrator() && !own(access, row)) {
            throw Problems.conflict("task.taken", people.name(access, assignee));
        }
    }

    void requireOwn(Access access, TaskRow row) {
        if (!access.administrator() && !own(access, row)) {
            throw Problems.forbidden("task.not-yours");
        }
    }

    void requireAdministrator(Access access) {
        if (!access.administrator()) {
            throw Problems.forbidden("task.administrators-only");
        }
    }
}
