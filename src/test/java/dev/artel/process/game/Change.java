package dev.artel.process.game;

import org.jspecify.annotations.Nullable;

/**
 * The change that a rule looks at.
 *
 * @param kind {@code create}, {@code update} or {@code delete}
 * @param had the number that the record has before
 * @param wanted the number that it is to have
 */
record Change(String kind, int had, int wanted) {
    /** The number of the record as it was; empty where there was none. */
    String before() {
        return kind.equals("create") ? "" : Integer.toString(had);
    }

    /** The number of the record once the change is made; empty where it is gone. */
    String saved(@Nullable Integer amended) {
        return kind.equals("delete") ? "" : Integer.toString(amended == null ? wanted : amended);
    }
}
