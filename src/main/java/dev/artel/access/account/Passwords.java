package dev.artel.access.account;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id at the {@linkplain HashCost#FULL full cost}, on one lane. Hashing is bounded to a few at once, since each takes memory and a
 * core; it must never be called while a database connection is held.
 */
@Component
class Passwords {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final int WAIT_SECONDS = 10;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore permits =
            new Semaphore(Math.min(Runtime.getRuntime().availableProcessors(), 4), true);
    private final String nobody;

    Passwords(ObjectProvider<HashCost> other) {
        HashCost cost = other.getIfAvailable(() -> HashCost.FULL);
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, cost.kibibytes(), cost.passes());
        this.nobody = encoder.encode("the password of nobody");
    }

    /** Refuses what is too short or too long; lengths count characters as people see them, roughly. */
    void check(String field, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw AccountProblems.passwordLength(field);
        }
    }

    String hash(String password) {
        return bounded(() -> encoder.encode(normalised(password)));
    }

    /** Whether the password is right; takes as long when there is no hash at all. To be called within {@link #bounded}. */
    boolean matches(String password, @Nullable String hash) {
        boolean possible = password.length() <= 2 * LONGEST;
        String tried = possible ? normalised(password) : "";
        boolean same = encoder.matches(tried, hash == null ? nobody : hash);
        return same && possible && hash != null;
    }

    /** Runs the work when one of the few places for hashing is free; TooManyRequests after ten seconds. */
    <T> T bounded(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw AccountProblems.busy(WAIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AccountProblems.busy(WAIT_SECONDS);
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    /** One form for what different keyboards and systems send for the same letters. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
