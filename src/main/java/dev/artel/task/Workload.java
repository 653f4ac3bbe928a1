package dev.artel.task;

import dev.artel.scenario.OpenTasks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much lies in people's inboxes. */
@Service
class Workload implements OpenTasks {
    private final TaskMapper tasks;

    Workload(TaskMapper tasks) {
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Integer> count(Collection<Long> users) {
        Map<Long, Integer> open = new LinkedHashMap<>();
        users.forEach(user -> open.put(user, 0));
        if (!users.isEmpty()) {
            tasks.openOf(users).forEach(count -> open.put(count.userId(), count.open()));
        }
        return open;
    }
}
