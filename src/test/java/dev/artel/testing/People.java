package dev.artel.testing;

import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.Role;
import dev.artel.access.account.SignIns;
import java.util.concurrent.atomic.AtomicLong;

/** Accounts for tests of signing in and of rights, without records behind them: their numbers are far from those of records. */
public final class People {
    private static final AtomicLong NUMBERS = new AtomicLong(9_000_000_000L);

    private final Accounts accounts;
    private final SignIns signIns;

    public People(Accounts accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /** Somebody who cannot sign in yet; the e-mail is the name and the number. */
    public Account fresh(String name, Role role) {
        long id = NUMBERS.incrementAndGet();
        accounts.create(id, name, name + id + "@people.example.com", role);
        return accounts.get(id);
    }

    public Account active(String name, Role role, String password) {
        long id = fresh(name, role).userId();
        signIns.setPassword(id, password, false);
        return accounts.get(id);
    }

    /** An active employee. */
    public Account active(String name, String password) {
        return active(name, Role.EMPLOYEE, password);
    }
}
