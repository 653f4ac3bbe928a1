package dev.artel.task;

import dev.artel.access.Memberships;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for.
 *
 * @param box whose: {@code mine, groups, all, done}
 * @param userId who asks
 * @param groups the asker's groups, for the box {@code groups}
 * @param dueFrom lower bound of the due moment (inclusive); null for none
 * @param dueBefore upper bound of the due moment (exclusive); null for none
 * @param text part of the name or of the record's title, escaped for LIKE; null for none
 * @param newestFirst order by creation, newest first; else by due moment, then creation
 */
record InboxQuery(
        Box box,
        long userId,
        List<Memberships.Group> groups,
        @Nullable Long scenarioId,
        @Nullable Long catalogId,
        @Nullable Long recordId,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        @Nullable String text,
        boolean newestFirst,
        int limit,
        int offset) {

    /** Whose tasks. */
    enum Box {
        MINE,
        GROUPS,
        ALL,
        DONE
    }

    /** Nobody is in no group. */
    boolean hopeless() {
        return box == Box.GROUPS && groups.isEmpty();
    }
}
