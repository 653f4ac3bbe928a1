package dev.artel.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule gives, or several of them together: a privilege, and what may be done with each field.
 *
 * @param otherFields the right on every field that {@code fields} does not name
 * @param fields rights on single fields, by the field's number
 */
public record Right(Privilege privilege, FieldRight otherFields, Map<Long, FieldRight> fields) {
    /** What a rule that forbids gives. */
    public static final Right NONE = of(Privilege.NONE);

    public Right {
        fields = Map.copyOf(fields);
    }

    /** The privilege with the fields that usually go with it. */
    public static Right of(Privilege privilege) {
        return new Right(privilege, privilege.fields(), Map.of());
    }

    public boolean may(Privilege wanted) {
        return privilege.includes(wanted);
    }

    /** The right on that field of a record; hidden where the record itself is. */
    public FieldRight on(long fieldId) {
        return may(Privilege.VIEW) ? fields.getOrDefault(fieldId, otherFields) : FieldRight.HIDDEN;
    }

    public boolean sees(long fieldId) {
        return on(fieldId) != FieldRight.HIDDEN;
    }

    /** Whether the other one gives nothing beyond this one. */
    public boolean covers(Right other) {
        return privilege.includes(other.privilege)
                && others().rank() >= other.others().rank()
                && Stream.concat(fields.keySet().stream(), other.fields.keySet().stream())
                        .allMatch(field -> on(field).rank() >= other.on(field).rank());
    }

    /** What two rules that compete give together: of each the more. */
    public Right or(Right other) {
        Set<Long> named = new HashSet<>(fields.keySet());
        named.addAll(other.fields.keySet());
        Map<Long, FieldRight> together = new HashMap<>();
        named.forEach(field -> together.put(field, FieldRight.more(on(field), other.on(field))));
        Privilege most = privilege.includes(other.privilege) ? privilege : other.privilege;
        return new Right(most, FieldRight.more(others(), other.others()), together);
    }

    private FieldRight others() {
        return may(Privilege.VIEW) ? otherFields : FieldRight.HIDDEN;
    }
}
