package dev.artel.process.engine.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Migration 080: the engine's own tables, from the scripts in its jar. A first try that was killed left some of them, empty: they
 * are dropped before the next.
 */
@Component
public class EngineSchema implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("080");
    }

    @Override
    public String getDescription() {
        return "engine";
    }

    /** Stands for the scripts of engine 7.24 and the changes made to them. */
    @Override
    public Integer getChecksum() {
        return 7_24_0;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            dropLeftovers(statement);
            for (String script : new String[] {"engine", "history", "identity"}) {
                for (String sql : EngineScript.statements(read(script))) {
                    statement.execute(sql);
                }
            }
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static void dropLeftovers(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\_%'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        statement.execute("SET FOREIGN_KEY_CHECKS = 0");
        for (String table : tables) {
            statement.execute("DROP TABLE `" + table + "`");
        }
        statement.execute("SET FOREIGN_KEY_CHECKS = 1");
    }

    private static String read(String script) throws IOException {
        String name = "/org/camunda/bpm/engine/db/create/activiti.mysql.create." + script + ".sql";
        try (var content = EngineSchema.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IOException("the engine's jar has no " + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
