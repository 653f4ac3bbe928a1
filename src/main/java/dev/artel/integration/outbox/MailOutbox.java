package dev.artel.integration.outbox;

import dev.artel.access.Access;
import dev.artel.integration.Outbox;
import dev.artel.kernel.Cause;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Problems;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes mails down and, for administrators, lists what was written. */
@Service
public class MailOutbox implements Outbox {
    private static final int MAX_RECIPIENTS = 50;
    private static final int MAX_SUBJECT = 500;
    private static final int MAX_BODY = 1024 * 1024;

    private final OutboxMapper mapper;
    private final OutboxSender sender;
    private final Clock clock;

    MailOutbox(OutboxMapper mapper, OutboxSender sender, Clock clock) {
        this.mapper = mapper;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long mail(Access access, Cause cause, Mail mail, String key) {
        String hashed = hash(key);
        DueMail row = new DueMail(
                0,
                hashed,
                recipients(mail.to()),
                subject(mail.subject()),
                body(mail.text()),
                body(mail.html()),
                clock.instant(),
                0);
        GeneratedKey number = new GeneratedKey();
        int added = mapper.insert(row, access.actor().userId(), cause.processId(), cause.element(), number);
        if (added == 0) {
            return mapper.id(hashed);
        }
        wakeAfterCommit();
        return number.id();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<OutboxRow> all(
            Access access,
            @Nullable String kind,
            @Nullable String status,
            @Nullable Long processId,
            int limit,
            int offset) {
        requireAdministrator(access);
        return mapper.all(kind, status, processId, limit, offset);
    }

    /** Has a mail that is waiting or has failed tried again at once. */
    @Transactional
    public OutboxRow again(Access access, long id) {
        requireAdministrator(access);
        row(id);
        if (mapper.again(id, clock.instant()) == 0) {
            throw Problems.conflict("integration.mail-sent");
        }
        wakeAfterCommit();
        return row(id);
    }

    private OutboxRow row(long id) {
        OutboxRow row = mapper.find(id);
        if (row == null) {
            throw Problems.notFound();
        }
        return row;
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sender.wake();
            }
        });
    }

    private static void requireAdministrator(Access access) {
        if (!access.administrator()) {
            throw Problems.forbidden("integration.administrators-only");
        }
    }

    private static String recipients(List<String> to) {
        if (to.isEmpty() || to.size() > MAX_RECIPIENTS) {
            throw Problems.badField("to", "required", "integration.mail-recipients", MAX_RECIPIENTS);
        }
        for (String address : to) {
            try {
                new InternetAddress(address, true).validate();
            } catch (AddressException e) {
                throw Problems.badField("to", "format", "integration.mail-address", address);
            }
            if (address.contains(",") || !address.contains("@")) {
                throw Problems.badField("to", "format", "integration.mail-address", address);
            }
        }
        return String.join(",", to);
    }

    /** One line: nothing in it can begin a header of its own. */
    private static String subject(String subject) {
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty() || line.length() > MAX_SUBJECT) {
            throw Problems.badField("subject", "required", "integration.mail-subject", MAX_SUBJECT);
        }
        return line;
    }

    private static @Nullable String body(@Nullable String body) {
        if (body != null && body.length() > MAX_BODY) {
            throw Problems.badField("text", "too-long", "integration.mail-body", MAX_BODY);
        }
        return body;
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
