package dev.artel.access.account;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of employees. An account is keyed by its record in {@code $users}: the record module calls the methods here that
 * change name, e-mail, role and status within the transaction that changes the record; nobody else does. Names are those of the
 * record's title.
 */
@Service
public class Accounts {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 256;
    private static final int SEARCH_LIMIT = 1000;

    private final AccountMapper accounts;
    private final Sessions sessions;
    private final Clock clock;

    Accounts(AccountMapper accounts, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Makes an account without a password: nobody can sign in with it yet ({@link AccountStatus#NEW}).
     *
     * @param email null or blank when the person is not meant to sign in; BadRequest ({@code $email}) when malformed or taken
     */
    @Transactional
    public void create(long userId, String name, @Nullable String email, Role role) {
        String normalised = normalised(email);
        try {
            accounts.insert(userId, shortened(name), normalised, role, clock.instant());
        } catch (DuplicateKeyException e) {
            throw taken(normalised, e);
        }
    }

    @Transactional
    public void rename(long userId, String name) {
        accounts.rename(userId, shortened(name));
    }

    /**
     * Gives the account another e-mail; the password stays. Without an e-mail nobody can sign in any more, and sessions end.
     * BadRequest ({@code $email}) when malformed or taken; Conflict for the last active administrator.
     */
    @Transactional
    public void changeEmail(long userId, @Nullable String email) {
        String normalised = normalised(email);
        if (normalised == null) {
            keepAnAdministrator(userId);
        }
        try {
            accounts.changeEmail(userId, normalised);
        } catch (DuplicateKeyException e) {
            throw taken(normalised, e);
        }
        if (normalised == null) {
            sessions.close(userId, 0);
        }
    }

    /** Changes the role; it counts from the next request on. Conflict for the last active administrator. */
    @Transactional
    public void setRole(long userId, Role role) {
        if (role != Role.ADMINISTRATOR) {
            keepAnAdministrator(userId);
        }
        accounts.changeRole(userId, role);
    }

    /** Keeps the person out and ends the sessions. Conflict for the last active administrator. */
    @Transactional
    public void block(long userId) {
        keepAnAdministrator(userId);
        accounts.changeStatus(userId, AccountStatus.BLOCKED);
        sessions.close(userId, 0);
    }

    /** Lets the person in again: active when there is a password, else new. Gives the status that it has now. */
    @Transactional
    public AccountStatus unblock(long userId) {
        Account account = required(accounts.lock(userId));
        AccountStatus status = account.hasPassword() ? AccountStatus.ACTIVE : AccountStatus.NEW;
        if (account.status() != status) {
            accounts.changeStatus(userId, status);
        }
        return status;
    }

    /** The record went into the trash: blocks and gives the e-mail free. Conflict for the last active administrator. */
    @Transactional
    public void remove(long userId) {
        block(userId);
        accounts.changeEmail(userId, null);
    }

    /** The record came back: takes the e-mail again (BadRequest when taken meanwhile); the account stays blocked. */
    @Transactional
    public void restore(long userId, @Nullable String email) {
        changeEmail(userId, email);
    }

    /**
     * Settings of the person's own.
     *
     * @param language {@code ru}, {@code en} or null; {@code theme} {@code light}, {@code dark} or {@code auto}; {@code timezone}
     *     an id such as {@code Europe/Moscow} or null; all checked by the caller
     */
    @Transactional
    public void changeProfile(long userId, @Nullable String language, String theme, @Nullable String timezone) {
        accounts.changeProfile(userId, language, theme, timezone);
    }

    public Optional<Account> find(long userId) {
        return Optional.ofNullable(accounts.find(userId));
    }

    /** The account; NotFound when there is none. */
    public Account get(long userId) {
        return required(accounts.find(userId));
    }

    /** Accounts that are not blocked whose name or e-mail contains the text, by name. */
    public List<Account> search(@Nullable String text, int limit) {
        String pattern = text == null || text.isBlank() ? null : "%" + escaped(text.strip()) + "%";
        return accounts.search(pattern, Math.max(1, Math.min(limit, SEARCH_LIMIT)));
    }

    /** The form in which e-mails are compared; null for none. BadRequest ({@code $email}) when it cannot be one. */
    static @Nullable String normalised(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        String normalised = email.strip().toLowerCase(Locale.ROOT);
        if (normalised.length() > LONGEST_EMAIL || !EMAIL.matcher(normalised).matches()) {
            throw AccountProblems.emailForm(email);
        }
        return normalised;
    }

    private void keepAnAdministrator(long userId) {
        List<Long> administrators = accounts.lockAdministrators();
        if (administrators.size() == 1 && administrators.contains(userId)) {
            throw AccountProblems.lastAdministrator();
        }
    }

    private static Account required(@Nullable Account account) {
        if (account == null) {
            throw Problems.notFound();
        }
        return account;
    }

    private static Problem taken(@Nullable String email, DuplicateKeyException cause) {
        Problem problem = AccountProblems.emailTaken(String.valueOf(email));
        problem.initCause(cause);
        return problem;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
