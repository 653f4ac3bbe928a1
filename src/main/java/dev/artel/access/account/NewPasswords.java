package dev.artel.access.account;

import dev.artel.kernel.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new password's hash and ends the sessions that the old one opened. */
@Component
class NewPasswords {
    private final AccountMapper accounts;
    private final Sessions sessions;

    NewPasswords(AccountMapper accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Transactional
    public void set(long userId, String hash, boolean mustChange, long keptSession) {
        if (accounts.changePassword(userId, hash, mustChange) == 0) {
            throw Problems.notFound();
        }
        sessions.endOthers(userId, keptSession);
    }
}
