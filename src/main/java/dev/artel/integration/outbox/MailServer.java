package dev.artel.integration.outbox;

import jakarta.mail.MessagingException;

/** Where mail goes. */
interface MailServer {
    /** Whether one is set up. */
    boolean isThere();

    /**
     * Hands the mail over.
     *
     * @throws MessagingException what the server or the way to it answered
     */
    void send(DueMail mail) throws MessagingException;
}
