package dev.artel.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much somebody may do with an object; each one includes those of a lower rank. The codes are those of the API, the ranks those
 * of the table of rules.
 */
public enum Privilege {
    NONE(0),
    AVAILABLE(1),
    SEARCH(2),
    VIEW(3),
    EDIT(4),
    CREATE(5),
    EXPORT(6),
    DELETE(7),
    ACCESS(8),
    ADMIN(9);

    private final int rank;

    Privilege(int rank) {
        this.rank = rank;
    }

    public boolean includes(Privilege other) {
        return rank >= other.rank;
    }

    public int rank() {
        return rank;
    }

    /** The privilege of that rank; a rank that is none gives nothing. */
    public static Privilege ranked(int rank) {
        return Stream.of(values())
                .filter(privilege -> privilege.rank == rank)
                .findFirst()
                .orElse(NONE);
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
