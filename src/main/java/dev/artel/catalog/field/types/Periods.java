package dev.artel.catalog.field.types;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Calendar periods counted from today: weeks begin on Monday. */
enum Periods {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    static Optional<Periods> of(String unit) {
        for (Periods period : values()) {
            if (period.name().equalsIgnoreCase(unit)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** The first day of the period that lies so many periods after the one of that day. */
    LocalDate first(LocalDate today, long count) {
        return switch (this) {
            case DAY -> today.plusDays(count);
            case WEEK ->
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(count);
            case MONTH -> today.withDayOfMonth(1).plusMonths(count);
            case QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1).plus(count, IsoFields.QUARTER_YEARS);
            case YEAR -> today.withDayOfYear(1).plus(count, ChronoUnit.YEARS);
        };
    }
}
