package dev.artel.access;

import java.util.Locale;

/**
 * What rules are about. Rules on one object hold for all in it.
 *
 * @param catalogId number of the catalog of a view or record; 0 for the others
 * @param id number of the object
 */
public record RightsObject(Kind kind, long catalogId, long id) {
    /** The kinds of object, the wider first. */
    public enum Kind {
        SECTION,
        CATALOG,
        VIEW,
        RECORD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RightsObject section(long id) {
        return new RightsObject(Kind.SECTION, 0, id);
    }

    public static RightsObject catalog(long id) {
        return new RightsObject(Kind.CATALOG, 0, id);
    }

    public static RightsObject view(long catalogId, long id) {
        return new RightsObject(Kind.VIEW, catalogId, id);
    }

    public static RightsObject record(long catalogId, long id) {
        return new RightsObject(Kind.RECORD, catalogId, id);
    }
}
