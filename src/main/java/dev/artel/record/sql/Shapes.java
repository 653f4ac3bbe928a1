package dev.artel.record.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Chooses how a question to the records is asked of somebody who does not see all of them. Whoever sees many is answered fastest by
 * walking through the rows in the order of the list until a page is full; whoever sees few by starting from these. How many it is a
 * bounded count tells, one statement, which is kept for some minutes: the answer is the same either way.
 */
@Component
public class Shapes {
    /** From so many on, walking is the better way whatever the size of the table. */
    static final int MANY = 10_000;

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int QUESTIONS = 10_000;

    private final Statements statements;
    private final Cache<Key, Reach> known =
            Caffeine.newBuilder().maximumSize(QUESTIONS).expireAfterWrite(KEPT).build();

    Shapes(Statements statements) {
        this.statements = statements;
    }

    /** Of the text of a question and of its values; the same key for two questions does no harm. */
    private record Key(int text, int values) {
        static Key of(Sql question) {
            return new Key(question.text().hashCode(), question.values().hashCode());
        }
    }

    /** How many rows somebody sees, at most {@link #MANY} for each way, and the newest number that there is. */
    private record Reach(long amount, long newest) {
        /** Walking reads about {@code rows * newest / amount} rows, starting from what is seen about {@code amount}. */
        boolean few(int rows) {
            return amount < MANY && amount * amount <= (long) rows * newest;
        }
    }

    /** The question in the shape that suits a page of that many rows. */
    public RecordQuery page(RecordQuery query, int rows) {
        Optional<Sql> question = query.seen().map(ways -> question(query, ways));
        if (question.isEmpty()) {
            return query;
        }
        Reach reach = known.get(Key.of(question.get()), key -> reach(question.get()));
        return reach.few(rows) ? query.fromWhatIsSeen() : query;
    }

    /** The question in the shape that suits looking at all that is found. */
    public RecordQuery whole(RecordQuery query) {
        return page(query, Integer.MAX_VALUE);
    }

    /** At most so many rows of each way are counted, and the newest number told; what is seen in two ways counts twice. */
    private static Sql question(RecordQuery query, List<Sql> ways) {
        List<Sql> bounded = ways.stream()
                .map(way -> Sql.of("(").add(way).add(" LIMIT ").bind(MANY).add(")"))
                .toList();
        return Sql.of("SELECT COUNT(*) AS ")
                .name(Names.AMOUNT)
                .add(", (SELECT MAX(n.id) FROM ")
                .name(query.table())
                .add(" n) AS ")
                .name(Names.NEWEST)
                .add(" FROM (")
                .join(" UNION ALL ", bounded)
                .add(") x");
    }

    private Reach reach(Sql question) {
        List<Map<String, Object>> rows = statements.rows(question);
        return new Reach(number(rows.get(0), Names.AMOUNT.sql()), number(rows.get(0), Names.NEWEST.sql()));
    }

    private static long number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }
}
