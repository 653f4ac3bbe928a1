package dev.artel.start.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the schema up to date. The database commits every DDL statement by itself, so a migration may have stopped half-way:
 * each one is written so that it can be begun again ({@code CREATE TABLE IF NOT EXISTS}, or removing what a first try left), and
 * the note of a failed try is taken away before the next. A landed migration is never edited: its checksum is verified.
 */
final class Migrations implements FlywayMigrationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    @Override
    public void migrate(Flyway flyway) {
        try {
            forgetFailedTries(
                    flyway.getConfiguration().getDataSource(),
                    flyway.getConfiguration().getTable());
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the history of migrations", e);
        }
        flyway.migrate();
    }

    private static void forgetFailedTries(DataSource dataSource, String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (exists(connection, table)) {
                int removed = statement.executeUpdate("DELETE FROM " + table + " WHERE success = 0");
                if (removed > 0) {
                    LOG.warn("A migration failed at an earlier start and is tried again");
                }
            }
            connection.commit();
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        try (ResultSet tables = metaData.getTables(connection.getCatalog(), null, table, null)) {
            return tables.next();
        }
    }
}
