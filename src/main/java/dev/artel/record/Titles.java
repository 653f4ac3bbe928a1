package dev.artel.record;

import dev.artel.access.Access;
import java.util.Collection;
import java.util.Map;

/** Titles of many records of many catalogs at once. */
public interface Titles {
    /**
     * The title of each record that the actor may see, also of those in the trash; others are left out. One statement for all.
     */
    Map<RecordKey, String> of(Access access, Collection<RecordKey> records);

    /** The same, also for records that are closed to the actor: as a link to them shows them. One statement for all. */
    Map<RecordKey, String> linked(Access access, Collection<RecordKey> records);
}
