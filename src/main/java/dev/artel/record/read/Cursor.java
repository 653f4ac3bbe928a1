package dev.artel.record.read;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.record.RecordProblems;
import dev.artel.record.sql.Keyset;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Order;
import dev.artel.record.value.Row;
import dev.artel.record.value.StoredForms;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The end of a page as a text that clients hand back unread. It only tells a place in an order, so it needs no seal. */
final class Cursor {
    private Cursor() {}

    static String write(Order order, Row last) {
        String json = Json.write(Json.object()
                .put("o", order.name())
                .put("d", order.descending())
                .put("i", last.id())
                .set("v", StoredForms.json(value(order, last))));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the page before ended; null for a first page. BadRequest when it is not a cursor of this order. */
    static @Nullable Keyset read(Order order, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            JsonNode json = Json.read(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            boolean fits = json.path("o").asString("").equals(order.name())
                    && json.path("d").asBoolean(!order.descending()) == order.descending()
                    && json.path("i").canConvertToLong();
            if (!fits) {
                throw RecordProblems.badCursor();
            }
            return new Keyset(
                    StoredForms.column(json.path("v"), order.kind()),
                    json.path("i").longValue());
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            Problem problem = RecordProblems.badCursor();
            problem.initCause(e);
            throw problem;
        }
    }

    private static @Nullable Object value(Order order, Row last) {
        Row.Head head = last.head();
        if (order.column().equals(Names.ID)) {
            return null;
        } else if (order.column().equals(Names.TITLE)) {
            return head.title();
        } else if (order.column().equals(Names.CREATED_AT)) {
            return head.createdAt();
        } else if (order.column().equals(Names.UPDATED_AT)) {
            return head.updatedAt();
        } else if (order.column().equals(Names.DELETED_AT)) {
            return head.deletedAt();
        }
        return last.value(order.field());
    }
}
