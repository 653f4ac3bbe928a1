package dev.artel.admin.solution;

import dev.artel.kernel.Problems;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time load the example. The lock is a connection's own: it ends with a node that is killed, and is named after the
 * schema, since the server's locks are shared by all companies on it.
 */
@Component
class LoadLock {
    /** SQL of the lock's name. */
    static final String NAME = "CONCAT('artel.example.', LEFT(SHA2(DATABASE(), 256), 40))";

    private static final int PATIENCE_SECONDS = 300;

    private final DataSource dataSource;

    LoadLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does the work once no other node is at it; Conflict when that takes longer than five minutes. */
    <T> T holding(Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            if (asked(connection, "SELECT GET_LOCK(" + NAME + ", " + PATIENCE_SECONDS + ")") != 1) {
                throw Problems.conflict("admin.demo-loading");
            }
            try {
                return work.get();
            } finally {
                asked(connection, "SELECT RELEASE_LOCK(" + NAME + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of the example cannot be had", e);
        }
    }

    private static int asked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
