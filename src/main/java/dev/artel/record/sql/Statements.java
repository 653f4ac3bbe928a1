package dev.artel.record.sql;

import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.util.List;
import java.util.Map;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/** The one door to the tables of records. */
@Component
public class Statements {
    private final StatementMapper mapper;

    Statements(StatementMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The rows of a query, by column label; null values may be missing.
     *
     * @throws Problem Unavailable when the database needs longer than 20 seconds
     */
    public List<Map<String, Object>> rows(Sql sql) {
        try {
            return mapper.rows(sql);
        } catch (QueryTimeoutException e) {
            Problem problem = new Problem(Problems.UNAVAILABLE, Text.of("record.too-long"));
            problem.initCause(e);
            throw problem;
        }
    }

    /** Changes rows and tells how many. */
    public int change(Sql sql) {
        return mapper.change(sql);
    }

    /** Inserts one row and gives its number. */
    public long insert(Sql sql) {
        GeneratedKey key = new GeneratedKey();
        mapper.insert(sql, key);
        return key.id();
    }
}
