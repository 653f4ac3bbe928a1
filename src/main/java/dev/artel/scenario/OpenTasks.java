package dev.artel.scenario;

import java.util.Collection;
import java.util.Map;

/** How much lies in people's inboxes. Owned here, implemented by the task module. */
public interface OpenTasks {
    /** Number of open tasks of each of those employees; people without any have 0. One statement. */
    Map<Long, Integer> count(Collection<Long> users);
}
