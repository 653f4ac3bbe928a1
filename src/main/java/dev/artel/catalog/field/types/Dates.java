package dev.artel.catalog.field.types;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Days and moments as they are sent: {@code 2026-11-23}, {@code 2026-11-23T10:15:00.000Z} or with an offset, or without one. */
final class Dates {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LOST_PLUS = Pattern.compile("(T[0-9:.]+) (\\d{2}:?\\d{2})$");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ANSWERED = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private Dates() {}

    /** Whether it is a plain day, without a time. */
    static boolean isDay(JsonNode sent) {
        return DAY.matcher(sent.asString("")).matches();
    }

    /** The day in that zone; null when it is none. */
    static @Nullable LocalDate day(JsonNode sent, ZoneId zone) {
        if (!isDay(sent)) {
            Instant moment = moment(sent, zone);
            return moment == null ? null : known(moment.atZone(zone).toLocalDate());
        }
        try {
            return known(LocalDate.parse(sent.asString("")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The moment in whole milliseconds; a day or a time without an offset is one of that zone. Null when it is none. */
    static @Nullable Instant moment(JsonNode sent, ZoneId zone) {
        String text = sent.isString() ? sent.stringValue().strip() : "";
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = known(LocalDate.parse(text));
                return day == null ? null : day.atStartOfDay(zone).toInstant();
            }
            String whole = LOST_PLUS.matcher(text).replaceFirst("$1+$2");
            boolean offset = whole.length() > 19 && whole.substring(16).matches(".*[Z+-].*");
            Instant moment = offset
                    ? OffsetDateTime.parse(whole, OFFSET).toInstant()
                    : LocalDateTime.parse(whole.replace(' ', 'T'), LOCAL)
                            .atZone(zone)
                            .toInstant();
            LocalDate day = known(moment.atZone(ZoneOffset.UTC).toLocalDate());
            return day == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** UTC with milliseconds, as the API answers times. */
    static String answered(Instant moment) {
        return ANSWERED.format(moment);
    }

    private static @Nullable LocalDate known(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    }
}
