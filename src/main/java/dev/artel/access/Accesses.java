package dev.artel.access;

/** Finds the Access of an account. */
public interface Accesses {
    /**
     * The Access of that employee, with the rights that the account has now.
     *
     * @throws dev.artel.kernel.Problem Forbidden when the account is blocked or gone
     */
    Access of(long userId);
}
