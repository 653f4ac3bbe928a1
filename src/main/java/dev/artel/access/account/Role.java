package dev.artel.access.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account may do as long as there are no finer rights. */
public enum Role {
    ADMINISTRATOR,
    EMPLOYEE;

    /** The option of {@code $users.$role}, such as {@code $administrator}. */
    public String code() {
        return "$" + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
