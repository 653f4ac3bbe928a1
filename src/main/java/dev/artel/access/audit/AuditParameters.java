package dev.artel.access.audit;

import dev.artel.access.audit.AuditMapper.Place;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads what a request wants of the log; BadRequest names the parameter that cannot be taken. */
final class AuditParameters {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private AuditParameters() {}

    static AuditQuery query(AuditController.Wanted sent) {
        int limit = sent.limit() == null ? USUAL : sent.limit();
        if (limit < 1 || limit > MOST) {
            throw Problems.badField("limit", "range", "access.limit", Integer.toString(MOST));
        }
        String wanted = given(sent.object());
        int colon = wanted == null ? -1 : wanted.indexOf(':');
        if (wanted != null && colon < 1) {
            throw Problems.badField("object", "format", "access.audit-object");
        }
        return new AuditQuery(
                given(sent.kind()),
                number("actor", given(sent.actor())),
                wanted == null ? null : wanted.substring(0, colon),
                wanted == null ? null : wanted.substring(colon + 1),
                pattern(given(sent.text())),
                moment("from", given(sent.from())),
                moment("to", given(sent.to())),
                place(given(sent.cursor())),
                AuditLog.WINDOW,
                limit);
    }

    static String cursor(Place place) {
        return place.at().toEpochMilli() + "-" + place.id();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null
                ? null
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable Long number(String name, @Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw caused(Problems.badField(name, "format", "access.audit-number", name), e);
        }
    }

    private static @Nullable Instant moment(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw caused(Problems.badField(name, "format", "access.audit-moment", name), e);
        }
    }

    private static @Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,15}-\\d{1,18}")) {
            throw Problems.badField("cursor", "format", "access.audit-cursor");
        }
        int dash = text.indexOf('-');
        return new Place(
                Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash))),
                Long.parseLong(text.substring(dash + 1)));
    }

    private static Problem caused(Problem problem, Throwable cause) {
        problem.initCause(cause);
        return problem;
    }
}
