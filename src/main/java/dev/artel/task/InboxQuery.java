package dev.artel.task;

import dev.artel.access.Memberships;
import dev.artel.record.RecordKey;
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
 * @param text part of the name, escaped for LIKE; null for none
 * @param titled the records whose titles hold the text and are seen by the asker: tasks of those are found, too; null where titles
 *     need not be looked at, since the asker sees all of them
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
        @Nullable List<RecordKey> titled,
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

    /** The same, with the records that are found by their titles. */
    InboxQuery found(List<RecordKey> records) {
        return new InboxQuery(
                box,
                userId,
                groups,
                scenarioId,
                catalogId,
                recordId,
                dueFrom,
                dueBefore,
                text,
                records,
                newestFirst,
                limit,
                offset);
    }

    /** The text as it was asked for. */
    String words() {
        String pattern = text == null ? "%%" : text;
        return pattern.substring(1, pattern.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    /** Nobody is in no group. */
    boolean hopeless() {
        return box == Box.GROUPS && groups.isEmpty();
    }
}
