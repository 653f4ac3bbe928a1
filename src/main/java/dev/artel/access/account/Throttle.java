package dev.artel.access.account;

import dev.artel.access.account.LoginAttemptMapper.Attempts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
    private final Clock clock;

    Throttle(LoginAttemptMapper attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** TooManyRequests with the seconds to wait, when account or address has to wait. */
    void check(String email, String address) {
        byte[] account = account(email);
        Instant now = clock.instant();
        long seconds = attempts.find(account, address(address)).stream()
                .mapToLong(row ->
                        wait(row, Arrays.equals(row.subject(), account) ? FREE_PER_ACCOUNT : FREE_PER_ADDRESS, now))
                .max()
                .orElse(0);
        if (seconds > 0) {
            throw AccountProblems.tooManyAttempts(seconds);
        }
    }

    @Transactional
    public void failed(String email, String address) {
        Instant now = clock.instant();
        attempts.count(account(email), now, now.minus(MEMORY));
        attempts.count(address(address), now, now.minus(MEMORY));
        attempts.forget(now.minus(MEMORY.multipliedBy(2)));
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

    private static byte[] account(String email) {
        return Sha256.of("account:" + email);
    }

    private static byte[] address(String address) {
        return Sha256.of("address:" + address);
    }
}
