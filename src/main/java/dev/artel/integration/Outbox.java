package dev.artel.integration;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mail that leaves after the commit. */
public interface Outbox {
    /**
     * Writes a mail down in the caller's transaction; it is sent after the commit, tried again when the server does not answer, and
     * waits (with the reason) as long as no mail server is set up.
     *
     * @param key stable key of the effect: a repetition with the same key adds nothing and gives the same number
     * @return number of the row
     */
    long mail(Access access, Cause cause, Mail mail, String key);

    /**
     * A mail.
     *
     * @param to one or more addresses
     * @param text plain body; null when there is an HTML body only
     * @param html HTML body; null when there is a plain body only
     */
    record Mail(
            List<String> to,
            String subject,
            @Nullable String text,
            @Nullable String html) {}
}
