package dev.artel.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Breaks what is asked of the database, at a moment that a test chooses. Moments are the executions and commits of certain threads,
 * counted from when the test begins to watch.
 */
public final class Faults {
    /** What goes wrong. */
    public enum Kind {
        /** The product has a bug there. */
        EXCEPTION,
        /** The server chooses the transaction as the victim of a deadlock, and rolls all of it back. */
        DEADLOCK,
        /** The connection is gone before the server has been asked. */
        LOST,
        /** The connection is gone after the server has done it, so that nobody knows. */
        LOST_AFTER
    }

    private final List<String> moments = new ArrayList<>();
    private @Nullable Predicate<Thread> watched;
    private @Nullable Kind kind;
    private int first;
    private int times;
    private @Nullable String struck;

    /** From now on the moments of those threads count. */
    public synchronized void watch(Predicate<Thread> threads) {
        plan(threads, null, 0, 0);
    }

    /** The same, and from the moment of that number on so many of them go wrong. */
    public synchronized void plan(Predicate<Thread> threads, @Nullable Kind what, int from, int many) {
        moments.clear();
        watched = threads;
        kind = what;
        first = from;
        times = many;
        struck = null;
    }

    /** Nothing goes wrong any more; gives the moments that there were: what was asked, or {@code COMMIT}. */
    public synchronized List<String> stop() {
        watched = null;
        return List.copyOf(moments);
    }

    /** What was asked when it first went wrong; null when that has not happened. */
    public synchronized @Nullable String struck() {
        return struck;
    }

    /** What is about to go wrong with that; null for nothing. */
    synchronized @Nullable Kind next(String asked) {
        if (watched == null || !watched.test(Thread.currentThread())) {
            return null;
        }
        int number = moments.size();
        moments.add(asked);
        if (kind == null || number < first || number >= first + times) {
            return null;
        }
        struck = struck == null ? asked : struck;
        return kind;
    }

    /** Goes wrong before the server is asked. */
    static void before(@Nullable Kind kind, Connection connection, DataSource others) throws SQLException {
        if (kind == Kind.EXCEPTION) {
            throw new IllegalStateException("a fault of the test");
        }
        if (kind == Kind.DEADLOCK) {
            connection.rollback();
            throw new SQLException("Deadlock found when trying to get lock", "40001", 1213);
        }
        if (kind == Kind.LOST) {
            cut(connection, others);
        }
    }

    /** Goes wrong after the server has answered. */
    static void after(@Nullable Kind kind, Connection connection, DataSource others) throws SQLException {
        if (kind == Kind.LOST_AFTER) {
            cut(connection, others);
            connection.isValid(1);
            throw new SQLException("Communications link failure", "08S01");
        }
    }

    private static void cut(Connection connection, DataSource others) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet id = ask.executeQuery("SELECT CONNECTION_ID()");
                Connection other = others.getConnection();
                Statement kill = other.createStatement()) {
            id.next();
            kill.execute("KILL " + id.getLong(1));
        }
    }
}
