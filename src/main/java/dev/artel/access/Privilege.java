package dev.artel.access;

import java.util.Locale;

/** How much somebody may do with an object; each one includes those before it. The codes are those of the API. */
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
}
