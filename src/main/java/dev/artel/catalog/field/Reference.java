package dev.artel.catalog.field;

/**
 * One entry of the shared side table: an option, a person or a linked record.
 *
 * @param catalogId the catalog of the target; 0 for an option, the number of {@code $users} for a person
 * @param targetId the number of the option or record
 */
public record Reference(long catalogId, long targetId) {
    /** The catalog number under which options stand. */
    public static final long OPTION = 0;

    public static Reference option(long number) {
        return new Reference(OPTION, number);
    }
}
