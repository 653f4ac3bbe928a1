package dev.artel.start.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.artel.start.DataFolder;
import dev.artel.start.Threads;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Data folder before server, server before pool, pool before migrations; beans that depend on each other are destroyed the other
 * way round, so the server stops last.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final int IDLE_CONNECTIONS = 6;
    private static final long LEAK_WARNING_MILLIS = 300_000;
    private static final long PATIENCE_MILLIS = 15_000;

    @Bean
    Database database(DatabaseSettings settings, DataFolder folder) {
        return settings.external()
                ? new ExternalDatabase(settings.url(), settings.user(), settings.password())
                : EmbeddedDatabase.start(folder.path().resolve("db"));
    }

    @Bean
    HikariDataSource dataSource(Database database, Threads threads, DatabaseSettings settings) {
        ServerCheck.pass(database, threads.connections(), settings.patience());
        HikariConfig config = new HikariConfig();
        config.setPoolName("artel");
        config.setJdbcUrl(ConnectionAddress.tuned(database.url()));
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(threads.connections());
        config.setMinimumIdle(Math.min(IDLE_CONNECTIONS, threads.connections()));
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setLeakDetectionThreshold(LEAK_WARNING_MILLIS);
        return new HikariDataSource(config);
    }

    @Bean
    FlywayMigrationStrategy migrations() {
        return new Migrations();
    }
}
