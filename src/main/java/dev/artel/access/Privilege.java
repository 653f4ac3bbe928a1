package dev.artel.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much somebody may do with an object; each one includes those before it. The codes are those of the API, the ordinals those of
 * the table of rules: new ones can only be added at the end.
 */
public enum Privilege {
    NONE,
    AVAILABLE,
    SEARCH,
    VIEW,
    EDIT,
    CREATE,
    EXPORT,
    DELETE,
    ACCESS,
    ADMIN;

    public boolean includes(Privilege other) {
        return compareTo(other) >= 0;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Privilege> of(String code) {
        return Stream.of(values())
                .filter(privilege -> privilege.code().equals(code))
                .findFirst();
    }

    /** What it gives on fields that no rule names. */
    FieldRight fields() {
        return includes(EDIT) ? FieldRight.EDIT : includes(VIEW) ? FieldRight.VIEW : FieldRight.HIDDEN;
    }
}
