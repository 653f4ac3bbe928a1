package dev.artel.integration.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row without its bodies.
 *
 * @param status {@code waiting, sent, failed}
 * @param recipients addresses with commas between them
 */
record OutboxRow(
        long id,
        String kind,
        String status,
        String recipients,
        String subject,
        Instant createdAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String error,
        @Nullable Long processId) {
    static final String MAIL = "mail";
    static final String WEBHOOK = "webhook";
    static final String WAITING = "waiting";
    static final String SENT = "sent";
    static final String FAILED = "failed";
}
