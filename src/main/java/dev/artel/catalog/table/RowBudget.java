package dev.artel.catalog.table;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a row of a record table may take. The server checks it too late: a table that it accepts can refuse a row when it is saved. So
 * the field that does not fit is refused here, with the numbers.
 */
final class RowBudget {
    static final int BYTES = 7_900;
    static final int DECLARED = 65_000;
    static final int LINES = 40;
    static final int INDEXES = 16;

    /** What every record table has: six BIGINT, three DATETIME(3), the ascii text id, the title. */
    private static final int BASE_COLUMNS = 11;

    private static final int BASE_BYTES = 6 * 8 + 3 * 7 + 64 + 41;
    private static final int BASE_DECLARED = 65 + 1026;

    private RowBudget() {}

    /** The shape a new column gets: single lines beyond the first forty become texts. */
    static ColumnShape shape(ColumnShape wanted, Stream<ColumnShape> before) {
        long lines = before.filter(shape -> shape == ColumnShape.LINE).count();
        return wanted == ColumnShape.LINE && lines >= LINES ? ColumnShape.LATE_LINE : wanted;
    }

    /**
     * Nothing when everything fits.
     *
     * @throws Problem BadRequest with the numbers
     */
    static void check(TableFacts facts, List<NewColumn> added) {
        List<ColumnShape> shapes = new ArrayList<>(facts.columns().values());
        added.forEach(column -> shapes.add(column.shape()));
        int columns = BASE_COLUMNS + shapes.size();
        int bytes = BASE_BYTES + columns / 8 + 1 + sum(shapes.stream().map(ColumnShape::bytes));
        int declared = BASE_DECLARED + sum(shapes.stream().map(ColumnShape::declared));
        if (bytes > BYTES || declared > DECLARED) {
            Text text = Text.of("catalog.row-full", shapes.size(), bytes, BYTES, declared, DECLARED);
            throw new Problem(Problems.BAD_REQUEST, Fault.field("fields", "row-full", text));
        }
    }

    private static int sum(Stream<Integer> numbers) {
        return numbers.mapToInt(Integer::intValue).sum();
    }
}
