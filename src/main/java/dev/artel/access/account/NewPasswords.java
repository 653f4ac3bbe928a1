package dev.artel.access.account;

import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.kernel.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new password's hash and ends the sessions that the old one opened. */
@Component
class NewPasswords {
    private final AccountMapper accounts;
    private final Sessions sessions;
    private final Audit audit;

    NewPasswords(AccountMapper accounts, Sessions sessions, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @param keptSession number of the session in which the person does it; 0 when somebody else does */
    @Transactional
    public void set(long userId, String hash, boolean mustChange, long keptSession) {
        if (accounts.changePassword(userId, hash, mustChange) == 0) {
            throw Problems.notFound();
        }
        sessions.close(userId, keptSession);
        AuditEntry entry = AuditEntry.of(keptSession == 0 ? AccountAudit.PASSWORD_SET : AccountAudit.PASSWORD_CHANGED);
        audit.note((keptSession == 0 ? entry : entry.by(userId)).aboutEmployee(userId));
    }
}
