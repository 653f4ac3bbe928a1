package dev.artel.testing;

import dev.artel.start.DataFolder;
import dev.artel.start.database.Database;
import dev.artel.start.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The databases of a test JVM, one for each kind of context: embedded servers under target/test-db, or schemas of the server that
 * {@code -Dartel.test.db.url} (and {@code .user}, {@code .password}) names. Test JVMs that run side by side are told apart by the
 * number that Surefire gives them, runs on the embedded and on a named server by their folders. A database is emptied once, when the
 * context of its kind starts; after that tests keep apart by catalogs of their own. The kinds are kept apart since one knows
 * of processes of which another cannot read the diagram, and the first employee of a product is its administrator.
 */
public final class TestDatabase {
    private static final String FORK = System.getProperty("artel.test.fork", "1");
    private static final String EXTERNAL = System.getProperty("artel.test.db.url", "");
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Pattern SCHEMA = Pattern.compile("/([^/?]+)(\\?|$)");
    private static final AtomicInteger FOLDERS = new AtomicInteger();

    /** Its files are made anew by each run, so none of them has to outlive the machine: nothing waits for the disk. */
    private static final List<String> FLEETING = List.of(
            "--innodb-flush-method=nosync",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            "--skip-sync-frm",
            "--innodb-buffer-pool-size=128M");

    private static final Supplier<DataFolder> HELD = SingletonSupplier.of(() -> DataFolder.hold(folder()));
    private static final Supplier<Database> MODULES = once("db");
    private static final Supplier<Database> FLOWS = once("flow");
    private static final Supplier<Database> ENGINE = once("engine");

    private TestDatabase() {}

    private static Supplier<Database> once(String name) {
        return SingletonSupplier.of(() -> open(name));
    }

    /** That of the module tests; the server is started on first use and stopped with the JVM. */
    public static Database modules() {
        return MODULES.get();
    }

    /** That of the tests of the whole product. */
    public static Database flows() {
        return FLOWS.get();
    }

    /** That of the tests of the engine. */
    public static Database engine() {
        return ENGINE.get();
    }

    /** Where the embedded server of this JVM lives; there whether it runs or not. */
    public static Path folder() {
        return TARGET.resolve("test-db").resolve(FORK);
    }

    /** A data folder that no other context uses, empty. */
    public static Path freshDataFolder() {
        Path folder = TARGET.resolve(EXTERNAL.isBlank() ? "test-data" : "test-data-external")
                .resolve(FORK + "-" + FOLDERS.incrementAndGet());
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static Database open(String name) {
        if (EXTERNAL.isBlank()) {
            // the account of an embedded server may make no further schema
            return embedded(name);
        }
        Database database = named(withSchema(EXTERNAL, schema(EXTERNAL) + "_" + FORK + "_" + name));
        empty(database, EXTERNAL);
        return database;
    }

    private static Database embedded(String name) {
        Database database = EmbeddedDatabase.start(HELD.get().path().resolve(name), FLEETING);
        empty(database, database.url());
        // not a hook of the JVM: those run beside each other, and the contexts still need the server while they stop
        SpringApplication.getShutdownHandlers().add(database::close);
        return database;
    }

    private static Database named(String url) {
        return new Named(
                url,
                System.getProperty("artel.test.db.user", "artel"),
                System.getProperty("artel.test.db.password", "artel"));
    }

    /** The same server, another schema. */
    static String withSchema(String url, String name) {
        return SCHEMA.matcher(url).replaceFirst("/" + name + "$2");
    }

    private static String schema(String url) {
        Matcher matcher = SCHEMA.matcher(url);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no schema in " + url);
        }
        return matcher.group(1);
    }

    private static void empty(Database database, String entrance) {
        String name = schema(database.url());
        try (Connection connection = DriverManager.getConnection(entrance, database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the database of the tests", e);
        }
    }

    private record Named(String url, String user, String password) implements Database {
        @Override
        public void close() {
            // not ours to stop
        }
    }

    /** Points a context of module tests at its database and at a data folder of its own. */
    public static final class ModuleSettings extends Settings {
        public ModuleSettings() {
            super(MODULES);
        }
    }

    /** The same for tests of the whole product. */
    public static final class FlowSettings extends Settings {
        public FlowSettings() {
            super(FLOWS);
        }
    }

    /** The same for tests of the engine, whose scenarios are nowhere stored. */
    public static final class EngineSettings extends Settings {
        public EngineSettings() {
            super(ENGINE);
        }
    }

    private abstract static class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private final Supplier<Database> database;

        Settings(Supplier<Database> database) {
            this.database = database;
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            point(context, database.get());
        }
    }

    private static void point(ConfigurableApplicationContext context, Database database) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "artel.data", freshDataFolder().toString(),
                                "artel.db.url", database.url(),
                                "artel.db.user", database.user(),
                                "artel.db.password", database.password(),
                                "artel.threads.jobs", "8",
                                "artel.threads.workers", "4",
                                "artel.threads.web", "16")));
    }
}
