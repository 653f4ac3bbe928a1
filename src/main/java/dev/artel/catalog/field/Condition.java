package dev.artel.catalog.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter asks of the stored value of one field, in symbols that the record module turns into SQL. */
public sealed interface Condition {
    /** The text contains that text, without regard to case. */
    record Contains(String text) implements Condition {}

    /** The stored value (Java form of the column) equals that one. */
    record Equal(Object value) implements Condition {}

    /** The stored value lies between the bounds; either may be absent; {@code below} excludes the upper one. */
    record Between(@Nullable Object from, @Nullable Object to, boolean below) implements Condition {}

    /** One of the targets is among the values (or is the value of a numbered column). */
    record AnyOf(List<Reference> targets) implements Condition {}

    /**
     * One of the records that stand in that field of an employee's card is among the values; only records of these catalogs count.
     */
    record InCard(long userId, long fieldId, List<Long> catalogs) implements Condition {}

    /** All targets are among the values. */
    record AllOf(List<Reference> targets) implements Condition {}

    /** One of the codes is among the codes of a fixed table's column. */
    record AnyCode(List<String> codes) implements Condition {}

    /** A contact contains that text; {@code normal} is the comparable form of it or empty when it has none. */
    record Contact(String text, String normal) implements Condition {}

    /** A record of that catalog is linked which fulfils the filter. */
    record Linked(long catalogId, Filter filter) implements Condition {}

    /** Nothing is set. */
    record Empty() implements Condition {}

    /** One of several. */
    record Any(List<Condition> conditions) implements Condition {}

    /** All of several. */
    record All(List<Condition> conditions) implements Condition {}

    /** Not that. */
    record Not(Condition condition) implements Condition {}
}
