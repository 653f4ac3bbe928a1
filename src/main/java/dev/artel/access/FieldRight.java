package dev.artel.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do with one field; each one includes those of a lower rank. */
public enum FieldRight {
    HIDDEN(0),
    VIEW(1),
    EDIT(2);

    private final int rank;

    FieldRight(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    /** The right of that rank; a rank that is none hides. */
    public static FieldRight ranked(int rank) {
        return Stream.of(values())
                .filter(right -> right.rank == rank)
                .findFirst()
                .orElse(HIDDEN);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldRight> of(String code) {
        return Stream.of(values()).filter(right -> right.code().equals(code)).findFirst();
    }

    static FieldRight more(FieldRight one, FieldRight other) {
        return one.rank >= other.rank ? one : other;
    }
}
