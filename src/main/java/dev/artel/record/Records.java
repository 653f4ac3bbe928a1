package dev.artel.record;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Problems;
import dev.artel.record.read.RecordReader;
import dev.artel.record.write.RecordWriter;
import dev.artel.record.write.Sketches;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of all catalogs. Catalogs, records and fields are named by number or text id. Values are the JSON of the API. Every
 * method throws {@link dev.artel.kernel.Problem}: NotFound for what is absent or not visible, Forbidden for what is visible but not
 * allowed, BadRequest with all faults at once for values, Conflict (with {@code current}) for a lost update. Each method is one
 * transaction, or part of the caller's; a change of its own transaction is made again when somebody has to be asked outside of it
 * before, see {@link Attempts}.
 */
@Service
public class Records {
    private final RecordReader reader;
    private final RecordWriter writer;
    private final Sketches sketches;

    Records(RecordReader reader, RecordWriter writer, Sketches sketches) {
        this.reader = reader;
        this.writer = writer;
        this.sketches = sketches;
    }

    public Rec get(Access access, String catalog, String record) {
        return get(access, catalog, record, Fields.ALL);
    }

    public Rec get(Access access, String catalog, String record, Fields fields) {
        return reader.get(access, catalog, record, fields).orElseThrow(Problems::notFound);
    }

    /** The record, or nothing when it is absent or not visible. */
    public Optional<Rec> find(Access access, String catalog, String record) {
        return reader.get(access, catalog, record, Fields.ALL);
    }

    public Found find(Access access, String catalog, Search search) {
        return reader.find(access, catalog, search);
    }

    /** Counts to 10,000, then stops. */
    public Count count(Access access, String catalog, Search search) {
        return reader.count(access, catalog, search);
    }

    /** One number of a field of all records that match; null where no record has a value. BadRequest for a field without numbers. */
    public @Nullable BigDecimal aggregate(Access access, String catalog, Search search, String field, Aggregate what) {
        return reader.aggregate(access, catalog, search, field, what);
    }

    /** A page, and how many there are in all: in one transaction. */
    public Counted counted(Access access, String catalog, Search search) {
        return reader.counted(access, catalog, search);
    }

    /** Records in the trash of the catalog, what was thrown away last first. Forbidden without the right to delete. */
    public Counted trash(Access access, String catalog, Search search) {
        return reader.trash(access, catalog, search);
    }

    /** Makes a record: defaults fill in what is not sent, required fields must be there. */
    public Rec create(Access access, Cause cause, String catalog, ObjectNode values) {
        return create(access, cause, catalog, null, values);
    }

    /**
     * Makes a record with a text id of its own.
     *
     * @param customId begins with a letter, at most 63 Latin letters, digits, {@code _ . -}; null for none
     */
    public Rec create(Access access, Cause cause, String catalog, @Nullable String customId, ObjectNode values) {
        return Attempts.of(() -> writer.create(access, cause, catalog, customId, values));
    }

    /**
     * Changes the sent fields. A change that changes nothing raises no version, writes no history, fires nothing.
     *
     * @param version the version that the caller has seen; null overwrites whatever is there
     */
    public Changed update(
            Access access, Cause cause, String catalog, String record, ObjectNode values, @Nullable Long version) {
        return Attempts.of(() -> writer.update(access, cause, catalog, record, values, version));
    }

    /**
     * A card that is being edited, with those values in it; nothing is written. A value that does not fit yet is left out: the person is
     * still writing. NotFound for system catalogs with fixed tables, too.
     *
     * @param record null for a new one, which gets its defaults
     */
    public Sketch sketch(Access access, String catalog, @Nullable String record, ObjectNode values) {
        return sketches.of(access, catalog, record, values);
    }

    /** Puts the record into the trash (system catalogs: whatever deleting means there). */
    public void remove(Access access, Cause cause, String catalog, String record) {
        Attempts.of(() -> {
            writer.remove(access, cause, catalog, record);
            return record;
        });
    }

    /** Takes the record out of the trash. */
    public Rec restore(Access access, Cause cause, String catalog, String record) {
        writer.restore(access, cause, catalog, record);
        return get(access, catalog, record);
    }
}
