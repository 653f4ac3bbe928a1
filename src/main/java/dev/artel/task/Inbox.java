package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.Memberships;
import dev.artel.kernel.Problems;
import dev.artel.record.Choices;
import dev.artel.record.Count;
import dev.artel.record.RecordKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private final FormRights forms;
    private final TitleSearch titled;
    private final Choices choices;
    private final Memberships memberships;
    private final Clock clock;

    Inbox(
            TaskMapper tasks,
            TaskAccess rights,
            TaskItems items,
            FormRights forms,
            TitleSearch titled,
            Choices choices,
            Memberships memberships,
            Clock clock) {
        this.forms = forms;
        this.titled = titled;
        this.choices = choices;
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
        InboxQuery asked =
                access.administrator() || query.text() == null ? query : query.found(titled.of(access, query));
        List<TaskRow> rows = tasks.page(asked);
        return new Listed(items.of(access, rows), total(asked, rows.size()));
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

    /** What a link in the form may point to; NotFound for a field that is not in it. */
    @Transactional(readOnly = true)
    public List<ObjectNode> choices(Access access, long id, String field, Map<String, String[]> parameters) {
        TaskRow row = rights.visible(access, tasks.find(id));
        RecordKey key = row.record();
        boolean inForm =
                forms.spec(row).fields().stream().anyMatch(one -> one.id().equals(field));
        if (key == null || row.ended() || !inForm) {
            throw Problems.notFound();
        }
        return choices.of(forms.of(access, List.of(row)), Long.toString(key.catalogId()), field, parameters);
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
