package dev.artel.access.account;

import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.account.LoginAttemptMapper.Attempts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. After a few failures in a row each further one doubles the time that the account, or the address, has to
 * wait: 1 s, 2 s, 4 s … to 5 minutes. An address has more tries than an account, since a whole office may stand behind it. An hour
 * without a failure wipes the slate, a success that of the account.
 */
@Component
class Throttle {
    static final int FREE_PER_ACCOUNT = 5;
    static final int FREE_PER_ADDRESS = 30;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final LoginAttemptMapper attempts;
    private final Audit audit;
    private final Clock clock;
    private final Told told = new Told();

    Throttle(LoginAttemptMapper attempts, Audit audit, Clock clock) {
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * TooManyRequests with the seconds to wait, when account or address has to wait. The audit is told once for each wait, lest whoever
     * knocks on fills it.
     */
    void check(String email, String address, AuditEntry failure) {
        byte[] account = account(email);
        Instant now = clock.instant();
        long seconds = 0;
        boolean first = false;
        for (Attempts row : attempts.find(account, address(address))) {
            int free = Arrays.equals(row.subject(), account) ? FREE_PER_ACCOUNT : FREE_PER_ADDRESS;
            long waits = wait(row, free, now);
            seconds = Math.max(seconds, waits);
            first |= waits > 0 && told.first(row);
        }
        if (seconds > 0) {
            if (first) {
                audit.note(new AuditEntry(
                        AccountAudit.THROTTLED, failure.actor(), address, failure.object(), failure.detail()));
            }
            throw AccountProblems.tooManyAttempts(seconds);
        }
    }

    /** Counts it and tells the audit, which is all that is kept of it. */
    @Transactional
    public void failed(String email, String address, AuditEntry failure) {
        Instant now = clock.instant();
        attempts.count(account(email), now, now.minus(MEMORY));
        attempts.count(address(address), now, now.minus(MEMORY));
        attempts.forget(now.minus(MEMORY.multipliedBy(2)));
        audit.note(failure.from(address));
    }

    @Transactional
    public void succeeded(String email) {
        attempts.clear(account(email));
    }

    private static long wait(Attempts row, int free, Instant now) {
        int beyond = row.failures() - free;
        if (beyond < 0) {
            return 0;
        }
        Duration delay = beyond > 16 ? LONGEST : Duration.ofSeconds(Math.min(1L << beyond, LONGEST.toSeconds()));
        long millis = Duration.between(now, row.failedAt().plus(delay)).toMillis();
        return millis <= 0 ? 0 : (millis + 999) / 1000;
    }

    /** The waits that the audit was told of, the last thousand. */
    private static final class Told {
        private static final int MOST = 1000;

        private final Map<String, Instant> waits = new LinkedHashMap<>();

        synchronized boolean first(Attempts row) {
            String subject = HexFormat.of().formatHex(row.subject());
            boolean fresh = !row.failedAt().equals(waits.put(subject, row.failedAt()));
            if (waits.size() > MOST) {
                waits.remove(waits.keySet().iterator().next());
            }
            return fresh;
        }
    }

    private static byte[] account(String email) {
        return Sha256.of("account:" + email);
    }

    private static byte[] address(String address) {
        return Sha256.of("address:" + address);
    }
}
