package dev.artel.integration.outbox;

import dev.artel.access.Access;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox over HTTP, for administrators. */
@RestController
@Tag(name = "outbox")
@RequestMapping("/api/v1/outbox")
class OutboxController {
    private static final int MOST = 1000;
    private static final List<String> KINDS = List.of(OutboxRow.MAIL, OutboxRow.WEBHOOK);
    private static final List<String> STATUSES = List.of(OutboxRow.WAITING, OutboxRow.SENT, OutboxRow.FAILED);

    private final MailOutbox outbox;
    private final OutboxSender sender;

    OutboxController(MailOutbox outbox, OutboxSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    @GetMapping
    List<Item> all(
            Access access,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable Long processId,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset,
            Locale language) {
        if (limit < 1 || limit > MOST) {
            throw Problems.badField("limit", "range", "integration.limit", MOST);
        }
        requireKnown("kind", kind, KINDS);
        requireKnown("status", status, STATUSES);
        return outbox.all(access, kind, status, processId, limit, Problems.fromZero("offset", offset)).stream()
                .map(row -> item(row, language))
                .toList();
    }

    @PostMapping("/{id}/send")
    Item send(Access access, @PathVariable long id, Locale language) {
        return item(outbox.again(access, id), language);
    }

    private static void requireKnown(String field, @Nullable String sent, List<String> known) {
        if (sent != null && !known.contains(sent)) {
            throw Problems.badField(field, "unknown", "integration.unknown", sent, String.join(", ", known));
        }
    }

    private Item item(OutboxRow row, Locale language) {
        boolean stands = row.status().equals(OutboxRow.WAITING) && !sender.hasServer();
        return new Item(
                Long.toString(row.id()),
                row.kind(),
                row.status(),
                row.recipients(),
                row.subject(),
                row.createdAt(),
                row.attempts(),
                stands ? null : row.nextAttemptAt(),
                stands ? Text.of("integration.no-mail-server").in(language) : error(row, language),
                row.processId() == null ? null : Long.toString(row.processId()));
    }

    private static @Nullable String error(OutboxRow row, Locale language) {
        String kept = row.error();
        return kept == null ? null : MailFailure.told(kept, language);
    }

    /** A row as the API answers it. */
    record Item(
            String id,
            String kind,
            String status,
            String to,
            String subject,
            Instant created,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable String error,
            @Nullable String processId) {}
}
