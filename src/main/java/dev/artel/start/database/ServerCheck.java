package dev.artel.start.database;

import dev.artel.kernel.Text;
import dev.artel.start.ExitCode;
import dev.artel.start.StartFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses a server that is not there, too old, or set so that the product would fail later. */
final class ServerCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);
    private static final String ACCESS_DENIED = "28000";

    private ServerCheck() {}

    /**
     * Asks the server once, waiting for it as long as {@code patience} allows.
     *
     * @param connections the size that the pool will have
     */
    static void pass(Database database, int connections, Duration patience) {
        try (Connection connection = connect(database, patience);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT VERSION(), @@max_prepared_stmt_count, @@max_connections, @@explicit_defaults_for_timestamp")) {
            row.next();
            checkVersion(row.getString(1));
            checkLimit(
                    "max_prepared_stmt_count", row.getLong(2), (long) connections * ConnectionAddress.STATEMENT_CACHE);
            checkLimit("max_connections", row.getLong(3), connections);
            if (database instanceof ExternalDatabase) {
                tellOfCopies(row.getLong(3), connections);
            }
            if (row.getInt(4) == 0) {
                throw refused("start.database-variable", "explicit_defaults_for_timestamp", "ON");
            }
        } catch (SQLException e) {
            throw unreachable(database, e);
        }
    }

    /** A second copy would fail under load only, long after its start. */
    private static void tellOfCopies(long allowed, int connections) {
        if (allowed < 2L * connections) {
            LOG.warn(
                    "The database server allows {} connections, and each copy of the product may use {}:"
                            + " before a second copy works on it, raise max_connections to {} or lower artel.threads",
                    allowed,
                    connections,
                    2L * connections);
        }
    }

    static void checkVersion(String said) {
        ServerVersion version = ServerVersion.parse(said);
        if (!version.suffices()) {
            throw new StartFailure(
                    ExitCode.DATABASE_TOO_OLD,
                    Text.of(
                            "start.database-too-old",
                            version.toString(),
                            ServerVersion.OLDEST_MYSQL.toString(),
                            ServerVersion.OLDEST_MARIADB.toString()));
        }
    }

    private static void checkLimit(String variable, long allowed, long needed) {
        if (allowed < needed) {
            throw refused("start.database-limit", variable, String.valueOf(allowed), String.valueOf(needed));
        }
    }

    private static StartFailure refused(String key, Object... arguments) {
        return new StartFailure(ExitCode.SETTING_REFUSED, Text.of(key, arguments));
    }

    private static Connection connect(Database database, Duration patience) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(
                        ConnectionAddress.tuned(database.url()), database.user(), database.password());
            } catch (SQLException e) {
                if (ACCESS_DENIED.equals(e.getSQLState()) || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            }
        }
    }

    private static StartFailure unreachable(Database database, SQLException cause) {
        String url = database.url().replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
        return new StartFailure(ExitCode.DATABASE_UNREACHABLE, Text.of("start.database-unreachable", url), cause);
    }
}
