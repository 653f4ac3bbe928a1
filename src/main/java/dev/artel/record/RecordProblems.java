package dev.artel.record;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.util.List;
import java.util.Map;

/** What can be wrong with a request for records. */
public final class RecordProblems {
    private RecordProblems() {}

    /** A field that is not there, or that is hidden: the same words for both. */
    public static Problem unknownField(String ref) {
        return Problems.badField(ref, "unknown-field", "record.unknown-field", ref);
    }

    /** A filter that is not of one of the two forms. */
    public static Problem filterForm(String parameter) {
        return Problems.badField(parameter, "filter", "record.filter-form");
    }

    public static Problem notSortable(String ref) {
        return Problems.badField("sortField", "not-sortable", "record.not-sortable", ref);
    }

    public static Problem badCursor() {
        return Problems.badField("cursor", "cursor", "record.cursor");
    }

    /** The record is another one by now; {@code current} is its version. */
    public static Problem lostUpdate(long current) {
        return Problems.conflict("record.lost-update", current).with("current", current);
    }

    /** Fields that the person sees but may not change, all named. */
    public static Problem readOnly(List<Fault> faults) {
        return new Problem(Problems.FORBIDDEN, faults.get(0).message(), faults, Map.of());
    }

    public static Fault readOnlyField(String ref, String name) {
        return Fault.field(ref, "read-only", Text.of("record.read-only", name));
    }
}
