package dev.artel.access;

import dev.artel.access.account.Account;
import dev.artel.access.account.AccountStatus;
import dev.artel.access.account.Accounts;
import dev.artel.kernel.Problems;
import org.springframework.stereotype.Service;

/** Rights by the two roles, until the model of rights is there. */
@Service
class RoleAccesses implements Accesses {
    private final Accounts accounts;

    RoleAccesses(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Access of(long userId) {
        return accounts.find(userId)
                .filter(account -> account.status() != AccountStatus.BLOCKED)
                .map(this::of)
                .orElseThrow(() -> Problems.forbidden("access.account-off", Long.toString(userId)));
    }

    @Override
    public Access of(Account account) {
        return new RoleAccess(account.actor(), account.administrator(), account.rights());
    }
}
