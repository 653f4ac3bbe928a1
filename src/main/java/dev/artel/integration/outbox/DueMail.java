package dev.artel.integration.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail that is to be sent now. */
record DueMail(
        long id,
        String effectKey,
        String recipients,
        String subject,
        @Nullable String bodyText,
        @Nullable String bodyHtml,
        Instant createdAt,
        int attempts) {
    List<String> to() {
        return List.of(recipients.split(","));
    }
}
