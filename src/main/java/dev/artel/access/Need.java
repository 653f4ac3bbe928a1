package dev.artel.access;

import org.jspecify.annotations.Nullable;

/**
 * What a right must give so that something may happen to a record.
 *
 * @param field number of a field that must be seen as well; null for none
 */
public record Need(Privilege privilege, @Nullable Long field) {
    public static final Need VIEW = new Need(Privilege.VIEW, null);

    public static Need of(Privilege privilege) {
        return new Need(privilege, null);
    }

    /** That the record and that field of it are seen. */
    public static Need toSee(long field) {
        return new Need(Privilege.VIEW, field);
    }

    public boolean metBy(Right right) {
        return right.may(privilege) && (field == null || right.sees(field));
    }
}
