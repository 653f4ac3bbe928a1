package dev.artel.record.value;

import dev.artel.access.Right;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record as it stands in the database: its own columns, and the stored forms of those fields that were read. */
public final class Row {
    private final Head head;
    private final Map<Long, @Nullable Object> values;
    private @Nullable Right right;

    public Row(Head head, Map<Long, @Nullable Object> values) {
        this.head = head;
        this.values = new HashMap<>(values);
    }

    /**
     * The columns that every record has.
     *
     * @param title empty when no field names the record
     * @param titleField number of the field that the title comes from; null when it is not known
     */
    public record Head(
            long id,
            @Nullable String customId,
            long version,
            String title,
            @Nullable Long titleField,
            Instant createdAt,
            @Nullable Long createdBy,
            Instant updatedAt,
            @Nullable Long updatedBy,
            @Nullable Instant deletedAt,
            @Nullable Long deletedBy) {

        /** The id as the API answers it. */
        public String ref() {
            return customId != null ? customId : Long.toString(id);
        }
    }

    public Head head() {
        return head;
    }

    public long id() {
        return head.id();
    }

    /** The stored form; null when nothing is set or the field was not read. */
    public @Nullable Object value(long fieldId) {
        return values.get(fieldId);
    }

    public void set(long fieldId, @Nullable Object stored) {
        values.put(fieldId, stored);
    }

    public boolean has(long fieldId) {
        return values.containsKey(fieldId);
    }

    void remove(long fieldId) {
        values.remove(fieldId);
    }

    /** What the person that asked may do with the record. */
    public Right right() {
        if (right == null) {
            throw new IllegalStateException("nobody's rights on record " + id() + " were asked for");
        }
        return right;
    }

    public Row right(Right found) {
        right = found;
        return this;
    }

    public Set<Long> fields() {
        return values.keySet();
    }

    /** The same values under another head. */
    public Row with(Head other) {
        return same(new Row(other, values));
    }

    public Row copy() {
        return same(new Row(head, values));
    }

    private Row same(Row other) {
        other.right = right;
        return other;
    }
}
