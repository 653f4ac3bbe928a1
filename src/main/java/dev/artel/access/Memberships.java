package dev.artel.access;

import java.util.List;
import java.util.Optional;

/**
 * Who belongs to which group: a group is any record that a field of the employees' cards points to. Owned here, implemented by the
 * record module, so that the arrow stays one way. Answers hold for rights and for work, so they do not depend on who asks.
 */
public interface Memberships {
    /** Numbers of the employees with an active account whose card points to that record, ascending. One statement. */
    List<Long> members(long catalogId, long recordId);

    /** The records that the employee's card points to. One statement. */
    List<Group> groups(long userId);

    /** The text id or number of the field of the employees' cards that points to that catalog; out of the structure, no statement. */
    Optional<String> attribute(long catalogId);

    /**
     * A group that an employee belongs to.
     *
     * @param fieldId field of the employee's card
     */
    record Group(long fieldId, long catalogId, long recordId) {}
}
