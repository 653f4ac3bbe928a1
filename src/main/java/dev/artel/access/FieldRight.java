package dev.artel.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do with one field; each one includes those before it. */
public enum FieldRight {
    HIDDEN,
    VIEW,
    EDIT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldRight> of(String code) {
        return Stream.of(values()).filter(right -> right.code().equals(code)).findFirst();
    }

    static FieldRight more(FieldRight one, FieldRight other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
