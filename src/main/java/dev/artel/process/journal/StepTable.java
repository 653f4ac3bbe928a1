package dev.artel.process.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes passages, many with one statement. The statements are written by hand and kept for a few numbers of rows: a mapper would put each
 * of them together anew, which for hundreds of rows costs more than all they tell of.
 */
@Component
class StepTable {
    private static final String INSERT = """
            INSERT INTO process_step (run_id, instance, id, seq, kind, element, status, started_at, ended_at, ref, by_id, instead_id,
            flows, inputs, outputs, changes, log, error, truncated) VALUES \
            """;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** What has ended stays so: a step that was done may be cancelled while it waits for a job that leaves it. */
    private static final String KNOWN = """
             ON DUPLICATE KEY UPDATE status = IF(VALUES(ended_at) IS NULL OR ended_at IS NOT NULL, status, VALUES(status)),
            ended_at = COALESCE(ended_at, VALUES(ended_at)), ref = COALESCE(VALUES(ref), ref),
            by_id = COALESCE(VALUES(by_id), by_id), instead_id = COALESCE(VALUES(instead_id), instead_id),
            flows = COALESCE(VALUES(flows), flows), inputs = COALESCE(VALUES(inputs), inputs),
            outputs = COALESCE(VALUES(outputs), outputs), changes = COALESCE(VALUES(changes), changes),
            log = COALESCE(VALUES(log), log), error = COALESCE(VALUES(error), error),
            truncated = GREATEST(VALUES(truncated), truncated)""";

    /** Up to here there is a statement for each number of rows, above it for the powers of two. */
    private static final int EXACT = 16;

    private static final int MOST = 128;

    private final JdbcTemplate jdbc;
    private final Map<Integer, String> statements = new ConcurrentHashMap<>();

    StepTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Inserts what is new and completes what is known; one statement for up to sixteen of them. */
    void upsert(List<StepEntry> steps) {
        int from = 0;
        while (from < steps.size()) {
            int rows = together(steps.size() - from);
            List<@Nullable Object> values = new ArrayList<>();
            steps.subList(from, from + rows).forEach(step -> step.addTo(values));
            jdbc.update(statements.computeIfAbsent(rows, StepTable::statement), values.toArray());
            from += rows;
        }
    }

    private static int together(int left) {
        return left <= EXACT ? left : Math.min(MOST, Integer.highestOneBit(left));
    }

    private static String statement(int rows) {
        return INSERT + String.join(", ", Collections.nCopies(rows, ROW)) + KNOWN;
    }
}
