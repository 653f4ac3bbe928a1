package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.Memberships;
import dev.artel.kernel.Problems;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see a task, and who may do it. A task that somebody may not see is absent for that person. */
@Component
class TaskAccess {
    private final TaskMapper tasks;
    private final Memberships memberships;

    TaskAccess(TaskMapper tasks, Memberships memberships) {
        this.tasks = tasks;
        this.memberships = memberships;
    }

    /** The task, if the actor may see it. */
    TaskRow visible(Access access, @Nullable TaskRow row) {
        if (row == null || !(access.administrator() || own(access, row) || open(access, row))) {
            throw Problems.notFound();
        }
        return row;
    }

    /** Whether the task is the actor's own, or was done by the actor. */
    boolean own(Access access, TaskRow row) {
        long me = access.actor().userId();
        return Objects.equals(row.assignee(), me) || Objects.equals(row.doneBy(), me);
    }

    /** Whether the task is nobody's own and open to one of the actor's groups. */
    boolean open(Access access, TaskRow row) {
        if (row.assignee() != null) {
            return false;
        }
        List<Memberships.Group> groups = memberships.groups(access.actor().userId());
        return !groups.isEmpty() && tasks.mayTake(row.id(), groups);
    }

    void requireAdministrator(Access access) {
        if (!access.administrator()) {
            throw Problems.forbidden("task.administrators-only");
        }
    }
}
