package dev.artel.access;

import java.util.Locale;

/** What somebody may do with one field. */
public enum FieldRight {
    HIDDEN,
    VIEW,
    EDIT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
