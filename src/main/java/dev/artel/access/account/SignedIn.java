package dev.artel.access.account;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a request: the session and the account as it is now.
 *
 * @param account of the session's own person; while an administrator looks at the product as an employee does, of that employee, in
 *     the administrator's language, theme and zone
 * @param viewer name of that administrator; null for whoever acts in the own name
 */
public record SignedIn(
        Session session, Account account, @Nullable String viewer) {
    /** Whether an administrator only looks on: then nothing may be changed. */
    public boolean viewing() {
        return viewer != null;
    }
}
