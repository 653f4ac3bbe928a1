package dev.artel.integration.outbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a mail server's answer means. */
final class SmtpAnswers {
    private static final Pattern PERMANENT = Pattern.compile("5\\d\\d[ -].*", Pattern.DOTALL);

    private static final Pattern REPLY = Pattern.compile("\\d{3}[ -].*", Pattern.DOTALL);
    private static final int MAX_WORDS = 1000;

    private SmtpAnswers() {}

    /** What the server said, else what went wrong on the way to it. */
    static String words(MessagingException answer) {
        List<String> replies = messages(answer)
                .filter(text -> REPLY.matcher(text).matches())
                .distinct()
                .toList();
        String words = replies.isEmpty()
                ? messages(answer).findFirst().orElse(answer.getClass().getSimpleName())
                : String.join("; ", replies);
        return words.substring(0, Math.min(words.length(), MAX_WORDS));
    }

    /** Whether the server itself has said something to the mail. */
    static boolean answered(MessagingException answer) {
        return messages(answer).anyMatch(text -> REPLY.matcher(text).matches());
    }

    private static Stream<String> messages(MessagingException answer) {
        return Stream.<Exception>iterate(
                        answer,
                        Objects::nonNull,
                        cause -> cause instanceof MessagingException reply ? reply.getNextException() : null)
                .map(Exception::getMessage)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Whether the server has refused the mail itself, so that the same mail will never be taken. */
    static boolean isFinal(MessagingException answer) {
        if (answer instanceof AuthenticationFailedException) {
            return false;
        }
        if (messages(answer).anyMatch(text -> PERMANENT.matcher(text).matches())) {
            return true;
        }
        return answer instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0
                && (failed.getValidUnsentAddresses() == null || failed.getValidUnsentAddresses().length == 0);
    }
}
