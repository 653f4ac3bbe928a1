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
 * Breaks what is asked of the database, at a moment that a test chooses. Moments are the executions and commits of certain threads
 * from when the test begins to watch; the test names them.
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

    /** Names the moment at which that is about to be asked, on the thread that asks. */
    @FunctionalInterface
    public interface Naming {
        String name(String asked);
    }

    private final List<String> moments = new ArrayList<>();
    private @Nullable Predicate<Thread> watched;
    private @Nullable Naming naming;
    private @Nullable Kind kind;
    private String first = "";
    private int left;
    private @Nullable String struck;

    /**
     * From now on the moments of those threads count, and from the first of that name on so many of them go wrong.
     *
     * @param what null for nothing
     */
    public synchronized void plan(Predicate<Thread> threads, Naming names, @Nullable Kind what, String from, int many) {
        moments.clear();
        watched = threads;
        naming = names;
        kind = what;
        first = from;
        left = many;
        struck = null;
    }

    /** Nothing goes wrong any more; gives the names of the moments that there were. */
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
        if (watched == null || naming == null || !watched.test(Thread.currentThread())) {
            return null;
        }
        String name = naming.name(asked);
        moments.add(name);
        if (kind == null || left == 0 || struck == null && !name.equals(first)) {
            return null;
        }
        struck = struck == null ? asked : struck;
        left--;
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
