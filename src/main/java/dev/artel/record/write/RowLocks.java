package dev.artel.record.write;

import dev.artel.access.Access;
import dev.artel.kernel.Problems;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.Refs;
import dev.artel.record.value.Row;
import dev.artel.record.value.RowReader;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Locks records until the transaction ends. Whoever locks several of them does so in the order of catalog and number, and before runs
 * and the engine's rows.
 */
@Component
class RowLocks {
    private final Layouts layouts;
    private final Statements statements;

    RowLocks(Layouts layouts, Statements statements) {
        this.layouts = layouts;
        this.statements = statements;
    }

    /** The record with all columns of its table, locked. NotFound when it is absent, in the trash or not visible. */
    Row lock(Access access, Layout layout, String ref) {
        return lock(RecordQuery.of(layouts, access, layout), layout, ref);
    }

    /** The same for a record in the trash. */
    Row lockInTrash(Access access, Layout layout, String ref) {
        return lock(RecordQuery.trash(layouts, access, layout), layout, ref);
    }

    private Row lock(RecordQuery question, Layout layout, String ref) {
        if (!Refs.possible(ref)) {
            throw Problems.notFound();
        }
        List<Map<String, Object>> rows = statements.rows(question.ref(ref).locked(layout.slots()));
        if (rows.isEmpty()) {
            throw Problems.notFound();
        }
        return RowReader.row(rows.get(0), layout.slots());
    }
}
