package dev.artel.access.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody can sign in: not yet (no password), yes, no more. */
public enum AccountStatus {
    NEW,
    ACTIVE,
    BLOCKED;

    /** The option of {@code $users.$status}, such as {@code $active}. */
    public String code() {
        return "$" + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AccountStatus> of(String code) {
        return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
    }
}
