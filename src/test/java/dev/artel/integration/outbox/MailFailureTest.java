package dev.artel.integration.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.artel.testing.SmtpSink;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What a person reads about a mail that was not sent, in both languages, and the library's words after it. */
class MailFailureTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    void aHostThatIsNotThere() {
        assertTold(sent("mail.invalid", 25), MailFailure.Kind.UNKNOWN_HOST, "не найден", "cannot be found");
    }

    @Test
    void aPortWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertTold(sent("127.0.0.1", port), MailFailure.Kind.UNREACHABLE, "не принимает соединений", "no connections");
    }

    @Test
    void aRecipientOrAMailThatTheServerDoesNotTake() {
        try (SmtpSink sink = new SmtpSink()) {
            sink.answerRecipients("550 no such user");
            MailFailure failure = sent("127.0.0.1", sink.port());
            assertTold(failure, MailFailure.Kind.RECIPIENT, "получателя", "a recipient");
            assertThat(MailFailure.told(failure.stored(), RUSSIAN)).endsWith("(550 no such user)");
        }
        assertTold(
                MailFailure.of(new MessagingException("554 no spam")),
                MailFailure.Kind.REFUSED,
                "не принял письмо",
                "not accept the mail");
    }

    @Test
    void aServerThatIsSilentOrRefusesThePasswordOrTheEncryption() {
        assertTold(
                MailFailure.of(new MessagingException("x", new SocketTimeoutException("Read timed out"))),
                MailFailure.Kind.TIMEOUT,
                "вовремя",
                "in time");
        assertTold(
                MailFailure.of(new AuthenticationFailedException("535 no")),
                MailFailure.Kind.AUTHENTICATION,
                "пароль",
                "password");
        assertTold(
                MailFailure.of(new MessagingException("x", new SSLHandshakeException("PKIX"))),
                MailFailure.Kind.ENCRYPTION,
                "Защищённое",
                "encrypted");
    }

    @Test
    void whatIsNothingOfThis() {
        assertTold(MailFailure.of(new MessagingException("odd")), MailFailure.Kind.OTHER, "не отправлено", "not sent");
        assertThat(MailFailure.told("451 kept by an earlier build", RUSSIAN)).isEqualTo("451 kept by an earlier build");
        assertThat(new MailFailure(MailFailure.Kind.OTHER, "x".repeat(2000)).stored())
                .hasSize(1000);
    }

    private static void assertTold(MailFailure failure, MailFailure.Kind kind, String russian, String english) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(MailFailure.told(failure.stored(), RUSSIAN))
                .contains(russian)
                .contains(failure.words());
        assertThat(MailFailure.told(failure.stored(), Locale.ENGLISH))
                .contains(english)
                .contains(failure.words());
    }

    private static MailFailure sent(String host, int port) {
        SmtpServer server = new SmtpServer(new MailAddress(false, host, port, "", ""), "crm@example.org");
        DueMail mail = new DueMail(1, "key", "anna@example.org", "Тема", "Текст", null, Instant.EPOCH, 0);
        return MailFailure.of(catchThrowableOfType(MessagingException.class, () -> server.send(mail)));
    }
}
