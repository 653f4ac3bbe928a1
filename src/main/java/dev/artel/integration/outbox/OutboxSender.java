package dev.artel.integration.outbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due: woken after a commit, else it looks every ten seconds. A row is claimed in one transaction, sent outside any, and
 * marked in another; when this node dies in between, the claim runs out and the row is sent again under the same message id.
 */
@Component
class OutboxSender implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 20;
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** Pauses before each further attempt; then the mail has failed. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private final OutboxMapper mapper;
    private final MailServer server;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Semaphore wishes = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    OutboxSender(OutboxMapper mapper, MailServer server, TransactionTemplate transactions, Clock clock) {
        this.mapper = mapper;
        this.server = server;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** There may be something to send. */
    void wake() {
        wishes.release();
    }

    /** Whether mails can be sent at all. */
    boolean hasServer() {
        return server.isThere();
    }

    /** Sends everything that is due; gives how many mails were tried. */
    int sendDue() {
        int tried = 0;
        while (server.isThere()) {
            List<DueMail> due = claim();
            due.forEach(this::send);
            tried += due.size();
            if (due.size() < BATCH) {
                break;
            }
        }
        return tried;
    }

    private List<DueMail> claim() {
        return transactions.execute(status -> {
            Instant now = clock.instant();
            List<DueMail> due = mapper.due(now, BATCH);
            if (!due.isEmpty()) {
                mapper.claim(due.stream().map(DueMail::id).toList(), now.plus(CLAIM));
            }
            return due;
        });
    }

    private void send(DueMail mail) {
        try {
            server.send(mail);
        } catch (MessagingException e) {
            LOG.warn("mail {} was not sent: {}", mail.id(), SmtpAnswers.words(e));
            notSent(mail, SmtpAnswers.isFinal(e), MailFailure.of(e));
            return;
        } catch (RuntimeException e) {
            // one mail that cannot be written must not keep back those behind it
            LOG.error("mail {} was not sent", mail.id(), e);
            notSent(mail, false, MailFailure.of(e));
            return;
        }
        transactions.executeWithoutResult(status -> mapper.sent(mail.id(), clock.instant()));
    }

    private void notSent(DueMail mail, boolean refused, MailFailure reason) {
        boolean over = refused || mail.attempts() >= PAUSES.size();
        Instant next = over ? null : clock.instant().plus(PAUSES.get(mail.attempts()));
        String status = over ? OutboxRow.FAILED : OutboxRow.WAITING;
        transactions.executeWithoutResult(done -> mapper.notSent(mail.id(), status, next, reason.stored()));
    }

    @Override
    public void start() {
        running = true;
        Thread sender = new Thread(this::run, "outbox");
        sender.setDaemon(true);
        thread = sender;
        sender.start();
    }

    private void run() {
        while (running) {
            try {
                sendDue();
                if (wishes.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    wishes.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("the outbox could not be read; it is tried again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
