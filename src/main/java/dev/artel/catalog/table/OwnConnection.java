package dev.artel.catalog.table;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Identifier;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one change of structure: it holds the lock on the catalog and does the DDL. A table that others use is waited for
 * a second at a time, since everybody who comes meanwhile queues behind.
 */
public final class OwnConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnConnection.class);

    private static final int SHORT_WAIT = 1;
    private static final int LONG_TRIES = 2;
    private static final int LONG_WAIT = 20;
    private static final Set<Integer> BUSY = Set.of(1205, 1213);
    /** The server has no room for one more instant change: 1118 (row size), 1845 and 1846 (not supported), 4092 (row versions). */
    private static final Set<Integer> WORN = Set.of(1118, 1845, 1846, 4092);

    private final Connection connection;
    private final String lock;
    private final int tries;

    OwnConnection(Connection connection, String lock, int tries) {
        this.connection = connection;
        this.lock = lock;
        this.tries = tries;
    }

    /** The record table of the catalog as it is. */
    public TableFacts facts(long catalogId) {
        String table = RecordTables.name(catalogId).sql();
        Map<String, ColumnShape> columns = new LinkedHashMap<>();
        rows(
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = DATABASE() AND"
                        + " table_name = ? AND column_name LIKE 'f\\_%' ORDER BY ordinal_position",
                table, (name, type) -> ColumnShape.named(type).ifPresent(shape -> columns.put(name, shape)));
        List<String> indexes = new ArrayList<>();
        rows(
                "SELECT DISTINCT index_name, table_name FROM information_schema.statistics WHERE table_schema ="
                        + " DATABASE() AND table_name = ?",
                table,
                (name, of) -> indexes.add(name));
        return new TableFacts(columns, indexes);
    }

    /** Those of the catalog's tables that are there. */
    public List<Identifier> tables(long catalogId) {
        List<Identifier> found = new ArrayList<>();
        for (Identifier table : RecordTables.names(catalogId)) {
            rows(
                    "SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = DATABASE()"
                            + " AND table_name = ?",
                    table.sql(),
                    (name, type) -> found.add(table));
        }
        return found;
    }

    /**
     * Does statements that are done at once.
     *
     * @throws Problem Unavailable when others keep the table in use
     */
    public void instant(long catalogId, List<String> statements) {
        for (String statement : statements) {
            try {
                patiently(statement, tries, SHORT_WAIT);
            } catch (SQLException e) {
                if (!statement.endsWith("ALGORITHM=INSTANT") || !WORN.contains(e.getErrorCode())) {
                    throw new IllegalStateException("DDL failed: " + statement, e);
                }
                Identifier table = RecordTables.name(catalogId);
                LOG.info("Rebuilding {} to make room for further changes ({})", table, e.getMessage());
                lasting(RecordTables.rebuild(table));
                afterwards(statement);
            }
        }
    }

    /**
     * Does a statement that reads or writes the whole table while others go on.
     *
     * @throws Problem Unavailable when others keep the table in use
     */
    public void lasting(String statement) {
        try {
            patiently(statement, LONG_TRIES, LONG_WAIT);
        } catch (SQLException e) {
            throw new IllegalStateException("DDL failed: " + statement, e);
        }
    }

    private void afterwards(String statement) {
        try {
            patiently(statement, tries, SHORT_WAIT);
        } catch (SQLException e) {
            throw new IllegalStateException("DDL failed: " + statement, e);
        }
    }

    private void patiently(String statement, int most, int seconds) throws SQLException {
        execute("SET SESSION lock_wait_timeout = " + seconds);
        for (int attempt = 1; ; attempt++) {
            try {
                execute(statement);
                refuseWarnings(statement);
                return;
            } catch (SQLException e) {
                if (!BUSY.contains(e.getErrorCode())) {
                    throw e;
                }
                if (attempt == most) {
                    throw new Problem(Problems.UNAVAILABLE, Fault.general("catalog-busy", Text.of("catalog.busy")));
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(50, 250));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a table", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refuseWarnings(String ddl) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet warnings = statement.executeQuery("SHOW WARNINGS")) {
            while (warnings.next()) {
                if (!"Note".equalsIgnoreCase(warnings.getString(1))) {
                    throw new IllegalStateException("DDL gave a warning: " + warnings.getString(3) + ": " + ddl);
                }
            }
        }
    }

    private void rows(String sql, String argument, BiConsumer<String, String> reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.accept(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read information_schema", e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            execute("SET SESSION lock_wait_timeout = DEFAULT");
            execute("DO RELEASE_LOCK('" + lock + "')");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            LOG.warn("The connection of a structure change could not be given back in order", e);
        }
    }
}
