package dev.artel.integration.outbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Pattern;

/** What a mail server's answer means. */
final class SmtpAnswers {
    private static final Pattern PERMANENT = Pattern.compile("5\\d\\d[ -].*", Pattern.DOTALL);

    private SmtpAnswers() {}

    /** Whether the server has refused the mail itself, so that the same mail will never be taken. */
    static boolean isFinal(MessagingException answer) {
        if (answer instanceof AuthenticationFailedException) {
            return false;
        }
        Exception cause = answer;
        while (cause instanceof MessagingException reply) {
            if (reply.getMessage() != null
                    && PERMANENT.matcher(reply.getMessage()).matches()) {
                return true;
            }
            cause = reply.getNextException();
        }
        return answer instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0
                && (failed.getValidUnsentAddresses() == null || failed.getValidUnsentAddresses().length == 0);
    }
}
