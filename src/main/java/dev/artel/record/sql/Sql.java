package dev.artel.record.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.artel.kernel.Identifier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the making. Text comes only from constants of the source (the compiler's checks hold that) and from identifiers;
 * everything else is a bound value.
 */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    public static Sql of(@CompileTimeConstant final String constant) {
        return new Sql().add(constant);
    }

    public Sql add(@CompileTimeConstant final String constant) {
        text.append(constant);
        return this;
    }

    public Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    public Sql name(Identifier name) {
        text.append(name.sql());
        return this;
    }

    public Sql column(Identifier table, Identifier column) {
        text.append(table.sql()).append('.').append(column.sql());
        return this;
    }

    /** A bound value; moments are bound as the UTC time that stands in the column. */
    public Sql bind(@Nullable Object value) {
        text.append('?');
        values.add(value instanceof Instant moment ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC) : value);
        return this;
    }

    /** Several statements or conditions with that text between them. */
    public Sql join(@CompileTimeConstant final String between, Collection<Sql> parts) {
        boolean first = true;
        for (Sql part : parts) {
            if (!first) {
                text.append(between);
            }
            first = false;
            add(part);
        }
        return this;
    }

    /**
     * A list in parentheses, never empty. Its length is rounded up to a power of two by repeating the last value, so that the server
     * keeps few prepared statements instead of one for each length.
     */
    public Sql list(Collection<?> wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("an empty list has no SQL");
        }
        text.append('(');
        Object last = null;
        int count = 0;
        for (Object value : wanted) {
            text.append(count++ == 0 ? "" : ", ");
            bind(value);
            last = value;
        }
        for (int size = Integer.highestOneBit(count * 2 - 1); count < size; count++) {
            text.append(", ");
            bind(last);
        }
        text.append(')');
        return this;
    }

    /** The text with a question mark for each bound value. */
    public String text() {
        return text.toString();
    }

    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }

    @Override
    public String toString() {
        return text + " " + values;
    }
}
