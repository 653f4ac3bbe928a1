package dev.artel.task;

import dev.artel.task.TaskMapper.Group;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a task.
 *
 * @param assignee the one person; null when it is open to groups
 * @param groups the groups whose members may take it; empty when there is one person
 */
record Responsible(@Nullable Long assignee, List<Group> groups) {
    static Responsible person(long userId) {
        return new Responsible(userId, List.of());
    }

    static Responsible group(Group group) {
        return new Responsible(null, List.of(group));
    }
}
