package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.Memberships;
import dev.artel.record.Count;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The tasks as people see them. */
@Service
public class Inbox {
    private static final int COUNTED = 10_000;

    private final TaskMapper tasks;
    private final TaskAccess rights;
    private final TaskItems items;
    private final Memberships memberships;
    private final Clock clock;

    Inbox(TaskMapper tasks, TaskAccess rights, TaskItems items, Memberships memberships, Clock clock) {
        this.tasks = tasks;
        this.rights = rights;
        this.items = items;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** A page of tasks with how many there are in all. */
    public record Listed(List<ObjectNode> items, Count total) {}

    @Transactional(readOnly = true)
    public Listed list(Access access, InboxQuery query) {
        if (query.box() == InboxQuery.Box.ALL) {
            rights.requireAdministrator(access);
        }
        if (query.hopeless()) {
            return new Listed(List.of(), new Count(0, true));
        }
        List<TaskRow> rows = tasks.page(query);
        return new Listed(items.of(access, rows), total(query, rows.size()));
    }

    /** The number is known without counting when the page is the last one. */
    private Count total(InboxQuery query, int found) {
        if (found < query.limit() && (found > 0 || query.offset() == 0)) {
            return new Count(query.offset() + (long) found, true);
        }
        long count = tasks.count(query);
        return new Count(Math.min(count, COUNTED), count <= COUNTED);
    }

    /** One task with its form. */
    @Transactional(readOnly = true)
    public ObjectNode get(Access access, long id) {
        return items.withForm(access, rights.visible(access, tasks.find(id)));
    }

    /** How many tasks the actor has, and how many of them are late. */
    @Transactional(readOnly = true)
    public TaskMapper.Counter counter(Access access) {
        return tasks.counter(access.actor().userId(), clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Memberships.Group> groups(Access access) {
        return memberships.groups(access.actor().userId());
    }
}
