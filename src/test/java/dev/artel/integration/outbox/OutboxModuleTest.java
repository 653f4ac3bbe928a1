package dev.artel.integration.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.Access;
import dev.artel.integration.Outbox;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Problem;
import dev.artel.testing.ModuleTest;
import dev.artel.testing.SmtpSink;
import dev.artel.testing.TestAccess;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxModuleTest extends ModuleTest {
    private static final Access ADMINISTRATOR = TestAccess.administrator(1);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private OutboxMapper mapper;

    @Autowired
    private TransactionTemplate transactions;

    private final SmtpSink sink = new SmtpSink();
    private MailOutbox outbox;
    private OutboxSender sender;

    @BeforeEach
    void setUp() {
        SmtpServer server = new SmtpServer(new MailAddress(false, "127.0.0.1", sink.port(), "", ""), "crm@example.org");
        sender = new OutboxSender(mapper, server, transactions, clock);
        outbox = new MailOutbox(mapper, sender, clock);
        // what other tests have left behind would be sent, too
        transactions.executeWithoutResult(status -> jdbc.update("DELETE FROM outbox"));
    }

    @AfterEach
    void tearDown() {
        clock.reset();
        sink.close();
    }

    private long write(String key, Outbox.Mail mail) {
        return Objects.requireNonNull(transactions.execute(
                status -> outbox.mail(ADMINISTRATOR, Cause.byProcess(7, "Mail", 1L, 1), mail, key)));
    }

    private static Outbox.Mail mail(String subject) {
        return new Outbox.Mail(List.of("anna@example.org", "boris@example.org"), subject, "Здравствуйте", null);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private OutboxRow row(long id) {
        return Objects.requireNonNull(mapper.find(id));
    }

    @Test
    void sendsAfterTheCommitUnderAStableMessageId() {
        String key = key();
        long id = write(key, mail("Привет"));
        assertThat(row(id).status()).isEqualTo("waiting");
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(sink.mails()).singleElement().satisfies(sent -> {
            assertThat(sent.from()).isEqualTo("crm@example.org");
            assertThat(sent.to()).containsExactly("anna@example.org", "boris@example.org");
            assertThat(sent.text()).containsIgnoringCase("Message-ID: <").contains("@artel>");
        });
        assertThat(row(id)).satisfies(row -> {
            assertThat(row.status()).isEqualTo("sent");
            assertThat(row.attempts()).isEqualTo(1);
            assertThat(row.processId()).isEqualTo(7);
        });
        assertThat(sender.sendDue()).isZero();
    }

    @Test
    void theSameEffectTwiceIsOneMail() {
        String key = key();
        long first = write(key, mail("Один раз"));
        assertThat(write(key, mail("Один раз"))).isEqualTo(first);
        assertThat(sender.sendDue()).isEqualTo(1);
    }

    @Test
    void nothingLeavesWhenTheTransactionRollsBack() {
        transactions.executeWithoutResult(status -> {
            outbox.mail(ADMINISTRATOR, Cause.byPerson(1), mail("Не уйдёт"), key());
            status.setRollbackOnly();
        });
        assertThat(sender.sendDue()).isZero();
    }

    @Test
    void mustBeWrittenInSomebodysTransaction() {
        assertThatThrownBy(() -> outbox.mail(ADMINISTRATOR, Cause.byPerson(1), mail("x"), key()))
                .isInstanceOfAny(IllegalTransactionStateException.class, IllegalStateException.class);
    }

    @Test
    void triesAgainLaterWhenTheServerIsBusyOrAway() {
        sink.answerRecipients("451 later");
        long id = write(key(), mail("Позже"));
        sender.sendDue();
        assertThat(row(id)).satisfies(row -> {
            assertThat(row.status()).isEqualTo("waiting");
            assertThat(row.error()).contains("451");
            assertThat(row.nextAttemptAt()).isAfter(clock.instant().plusSeconds(1));
        });
        assertThat(sender.sendDue()).isZero();
        sink.answerRecipients("250 ok");
        clock.advance(Duration.ofSeconds(11));
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(row(id).status()).isEqualTo("sent");
    }

    @Test
    void givesUpAtOnceWhenTheMailItselfIsRefusedUntilSomebodySendsItAgain() {
        sink.answerRecipients("550 no such user");
        long id = write(key(), mail("Никому"));
        sender.sendDue();
        assertThat(row(id).status()).isEqualTo("failed");
        sink.answerRecipients("250 ok");
        transactions.executeWithoutResult(status -> outbox.again(ADMINISTRATOR, id));
        sender.sendDue();
        assertThat(row(id).status()).isEqualTo("sent");
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> outbox.again(ADMINISTRATOR, id)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(409));
    }

    @Test
    void oneThatCannotBeWrittenDoesNotKeepBackTheOthers() {
        MailServer odd = new MailServer() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public void send(DueMail mail) {
                if (mail.subject().equals("Странное")) {
                    throw new IllegalStateException("odd");
                }
            }
        };
        OutboxSender careful = new OutboxSender(mapper, odd, transactions, clock);
        long first = write(key(), mail("Странное"));
        long second = write(key(), mail("Обычное"));
        careful.sendDue();
        assertThat(row(second).status()).isEqualTo("sent");
        assertThat(row(first)).satisfies(row -> {
            assertThat(row.status()).isEqualTo("waiting");
            assertThat(row.attempts()).isEqualTo(1);
            assertThat(row.error()).isNotBlank();
        });
    }

    @Test
    void givesUpAfterADay() {
        sink.answerRecipients("451 later");
        long id = write(key(), mail("Долго"));
        for (int i = 0; i < 8; i++) {
            sender.sendDue();
            clock.advance(Duration.ofHours(13));
        }
        assertThat(row(id)).satisfies(row -> {
            assertThat(row.status()).isEqualTo("failed");
            assertThat(row.attempts()).isEqualTo(8);
        });
    }

    @Test
    void waitsWithoutAnAttemptWhileNoServerIsSetUp() {
        OutboxSender none = new OutboxSender(mapper, new SmtpServer(MailAddress.parse(""), ""), transactions, clock);
        long id = write(key(), mail("Без сервера"));
        assertThat(none.sendDue()).isZero();
        assertThat(row(id).attempts()).isZero();
        assertThat(none.hasServer()).isFalse();
        sender.sendDue();
    }

    @Test
    void twoSendersShareTheRows() {
        write(key(), mail("Один"));
        transactions.executeWithoutResult(status -> {
            assertThat(mapper.due(clock.instant(), 10)).hasSize(1);
            assertThat(CompletableFuture.supplyAsync(sender::sendDue).join())
                    .as("somebody else has them")
                    .isZero();
        });
        assertThat(sender.sendDue()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoMail() {
        assertBad(new Outbox.Mail(List.of(), "x", "y", null));
        assertBad(new Outbox.Mail(List.of("nobody"), "x", "y", null));
        assertBad(new Outbox.Mail(List.of("a@b.ru\r\nBcc: c@d.ru"), "x", "y", null));
        assertBad(new Outbox.Mail(List.of("a@b.ru"), " ", "y", null));
        long id = write(key(), mail("Тема\r\nBcc: c@d.ru"));
        assertThat(row(id).subject()).isEqualTo("Тема Bcc: c@d.ru");
        sender.sendDue();
    }

    private void assertBad(Outbox.Mail mail) {
        assertThatThrownBy(() -> write(key(), mail))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(400));
    }
}
