package dev.artel.task;

import dev.artel.kernel.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What {@code due=overdue|today|week} means now. */
record DueRange(@Nullable Instant from, @Nullable Instant before) {
    static DueRange of(@Nullable String word, Instant now, LocalDate today, ZoneId zone) {
        if (word == null) {
            return new DueRange(null, null);
        }
        return switch (word) {
            case "overdue" -> new DueRange(null, now);
            case "today" -> new DueRange(start(today, zone), start(today.plusDays(1), zone));
            case "week" -> new DueRange(start(today, zone), start(today.plusDays(7), zone));
            default -> throw Problems.badField("due", "unknown", "task.due-unknown", word);
        };
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
