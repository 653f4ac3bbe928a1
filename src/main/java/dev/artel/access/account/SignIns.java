package dev.artel.access.account;

import dev.artel.access.AuditEntry;
import dev.artel.access.account.AccountMapper.Credentials;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The way in, and the passwords that open it. Nothing here may be called within a transaction: hashing takes long, and no database
 * connection is held meanwhile.
 */
@Service
public class SignIns {
    private static final int LONGEST_TYPED = 100;

    private final AccountMapper accounts;
    private final NewPasswords newPasswords;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Throttle throttle;

    SignIns(
            AccountMapper accounts,
            NewPasswords newPasswords,
            Sessions sessions,
            Passwords passwords,
            Throttle throttle) {
        this.accounts = accounts;
        this.newPasswords = newPasswords;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * Signs in and gives the token of a new session. NotAuthenticated in the same words and the same time for an unknown e-mail,
     * a wrong password, an account that is blocked or has no password; TooManyRequests with {@code retryAfter} (seconds) when the
     * account or the address failed too often, or too many sign in at once.
     */
    public String signIn(String email, String password, Client client) {
        return sessions.start(authenticate(email, password, client), client);
    }

    /**
     * Sets a password without asking for an old one and ends all sessions of the account; a new account becomes active.
     *
     * @param password 8 to 128 characters, else BadRequest ({@code password})
     * @param mustChange whether the person has to set another one at the next sign-in
     */
    public void setPassword(long userId, String password, boolean mustChange) {
        passwords.check("password", password);
        newPasswords.set(userId, hash(password), mustChange, 0);
    }

    /**
     * The hash to hand to {@link #setHashed} for whoever has to set a password within a transaction of his own.
     *
     * @param password 8 to 128 characters, else BadRequest ({@code password})
     */
    public String prepare(String password) {
        passwords.check("password", password);
        return hash(password);
    }

    /** Sets what {@link #prepare} gave; may be part of a transaction. Otherwise as {@link #setPassword}. */
    public void setHashed(long userId, String hash, boolean mustChange) {
        newPasswords.set(userId, hash, mustChange, 0);
    }

    /**
     * Replaces the person's own password, which was only made up for him, and ends all other sessions. BadRequest for
     * {@code password} when it is that one, too short or too long.
     */
    public void replacePassword(SignedIn who, String wanted) {
        passwords.check("password", wanted);
        refuseTransaction();
        long userId = who.account().userId();
        String present = accounts.hash(userId);
        if (passwords.bounded(() -> passwords.matches(wanted, present))) {
            throw AccountProblems.passwordSame("password");
        }
        newPasswords.set(userId, hash(wanted), false, who.session().id());
    }

    /**
     * Changes the person's own password and ends all other sessions. BadRequest for {@code old} when it is wrong, for {@code new}
     * when it is the old one, too short or too long; TooManyRequests when tried too often.
     */
    public void changePassword(SignedIn who, String old, String wanted, Client client) {
        passwords.check("new", wanted);
        long userId = who.account().userId();
        String subject = "user:" + userId;
        AuditEntry about =
                AuditEntry.of(AccountAudit.PASSWORD_REFUSED).by(userId).aboutEmployee(userId);
        boolean right = tried(subject, old, client, accounts.hash(userId), about);
        if (!right) {
            throw AccountProblems.passwordWrong();
        }
        if (old.equals(wanted)) {
            throw AccountProblems.passwordSame("new");
        }
        newPasswords.set(userId, hash(wanted), false, who.session().id());
    }

    private long authenticate(String email, String password, Client client) {
        String subject = email.strip().toLowerCase(Locale.ROOT);
        Credentials credentials = accounts.credentials(subject);
        boolean able = credentials != null && credentials.status() == AccountStatus.ACTIVE;
        AuditEntry typed = AuditEntry.of(AccountAudit.SIGN_IN_FAILED).byNobody().with("email", typed(email));
        AuditEntry about = credentials == null ? typed : typed.aboutEmployee(credentials.userId());
        boolean right =
                tried(subject, password, client, able && credentials != null ? credentials.hash() : null, about);
        if (!right || credentials == null) {
            throw AccountProblems.notSignedIn();
        }
        return credentials.userId();
    }

    /** What stood in place of the e-mail; whatever is none may be a password in the wrong box, and is not kept. */
    private static String typed(String email) {
        String text = email.strip();
        return text.indexOf('@') < 1 ? "$no-email" : text.substring(0, Math.min(text.length(), LONGEST_TYPED));
    }

    /** The throttle is asked and told within the place for hashing, so that tries at the same time do not slip past it. */
    private boolean tried(String subject, String password, Client client, @Nullable String hash, AuditEntry failure) {
        refuseTransaction();
        return passwords.bounded(() -> {
            throttle.check(subject, client.address(), failure);
            boolean right = passwords.matches(password, hash);
            if (right) {
                throttle.succeeded(subject);
            } else {
                throttle.failed(subject, client.address(), failure);
            }
            return right;
        });
    }

    private String hash(String password) {
        refuseTransaction();
        return passwords.hash(password);
    }

    private static void refuseTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("hashing a password within a transaction holds its connection and locks");
        }
    }
}
