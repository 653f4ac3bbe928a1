package dev.artel.access;

import dev.artel.access.account.Account;

/** Finds the Access of an account. */
public interface Accesses {
    /**
     * The Access of that employee, with the rights that the account has now; one statement.
     *
     * @throws dev.artel.kernel.Problem Forbidden when the account is blocked or gone
     */
    Access of(long userId);

    /** The Access of an account that was just read; no statement. */
    Access of(Account account);
}
