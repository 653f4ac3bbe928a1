package dev.artel.integration.outbox;

import dev.artel.kernel.Text;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail was not sent: what kind of failure it was, which is told in the reader's language, and what the server or the library
 * said of it. Kept in one column: the kind's name, a line break, the words.
 */
record MailFailure(Kind kind, String words) {
    private static final int LONGEST = 1000;

    /** The rows' order is that of the questions: the first that fits is it. */
    enum Kind {
        UNKNOWN_HOST(UnknownHostException.class),
        TIMEOUT(SocketTimeoutException.class),
        UNREACHABLE(SocketException.class),
        ENCRYPTION(SSLException.class),
        AUTHENTICATION(AuthenticationFailedException.class),
        RECIPIENT(SendFailedException.class),
        /** The server answered, and did not take the mail. */
        REFUSED(null),
        OTHER(null);

        private final @Nullable Class<? extends Exception> sign;

        Kind(@Nullable Class<? extends Exception> sign) {
            this.sign = sign;
        }

        private boolean fits(Throwable failure) {
            if (this == RECIPIENT && failure instanceof SendFailedException sending) {
                return sending.getInvalidAddresses() != null && sending.getInvalidAddresses().length > 0;
            }
            return sign != null && sign.isInstance(failure);
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static MailFailure of(MessagingException failure) {
        String words = SmtpAnswers.words(failure);
        return EnumSet.allOf(Kind.class).stream()
                .filter(kind -> causes(failure).anyMatch(kind::fits))
                .findFirst()
                .map(kind -> new MailFailure(kind, words))
                .orElseGet(() -> new MailFailure(SmtpAnswers.answered(failure) ? Kind.REFUSED : Kind.OTHER, words));
    }

    /** A failure of our own; the log tells more. */
    static MailFailure of(RuntimeException failure) {
        return new MailFailure(Kind.OTHER, failure.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    String stored() {
        String text = kind.name() + '\n' + words;
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** What a row keeps, as a sentence; a row of an earlier build has the words alone. */
    static String told(String stored, Locale language) {
        return Stream.of(Kind.values())
                .filter(kind -> stored.startsWith(kind.name() + '\n'))
                .findFirst()
                .map(kind -> Text.of("integration.mail-failed-" + kind.word()).in(language) + " ("
                        + stored.substring(kind.name().length() + 1) + ")")
                .orElse(stored);
    }
}
