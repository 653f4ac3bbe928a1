package dev.artel.record.write;

import dev.artel.access.Access;
import dev.artel.kernel.Problems;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.value.Refs;
import dev.artel.record.value.Row;
import dev.artel.record.value.Rows;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Locks records until the transaction ends. Whoever locks several of them does so in the order of catalog and number, and before runs
 * and the engine's rows.
 */
@Component
class RowLocks {
    private final Layouts layouts;
    private final Rows rows;

    RowLocks(Layouts layouts, Rows rows) {
        this.layouts = layouts;
        this.rows = rows;
    }

    /** The record with all columns of its table, locked. NotFound when it is absent, in the trash or not visible. */
    Row lock(Access access, Layout layout, String ref) {
        return lock(RecordQuery.of(layouts, access, layout), access, layout, ref);
    }

    /** The same for a record in the trash. */
    Row lockInTrash(Access access, Layout layout, String ref) {
        return lock(RecordQuery.trash(layouts, access, layout), access, layout, ref);
    }

    /** The record that was just written, with the right that its maker has on it now, whether or not it is seen any more. */
    Row written(Access access, Layout layout, long id) {
        return lock(RecordQuery.all(layouts, access, layout), access, layout, Long.toString(id));
    }

    private Row lock(RecordQuery question, Access access, Layout layout, String ref) {
        if (!Refs.possible(ref)) {
            throw Problems.notFound();
        }
        List<Row> found = rows.whole(access, layout, question.ref(ref).locked(layout.slots()), layout.slots());
        if (found.isEmpty()) {
            throw Problems.notFound();
        }
        return found.get(0);
    }
}
