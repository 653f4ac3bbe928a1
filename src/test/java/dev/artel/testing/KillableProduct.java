package dev.artel.testing;

import dev.artel.Artel;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The product in a JVM of its own, as a company runs it, for tests that end it by force. It keeps its data in an embedded database
 * under target/test-data, or in the schema artel_killed of the server that {@code -Dartel.test.db.url} names.
 */
public final class KillableProduct implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern EMBEDDED_PORT = Pattern.compile("ready on port (\\d+)");

    private final Path folder = TestDatabase.freshDataFolder();
    private final int port = freePort();
    private final Api asking = api();
    private final @Nullable Server server;
    private @Nullable Process process;
    private int starts;

    /** A database that stands by itself. */
    private record Server(String url, String user, String password) {}

    public KillableProduct() throws IOException, SQLException {
        Files.createDirectories(folder);
        String external = System.getProperty("artel.test.db.url", "");
        if (external.isBlank()) {
            server = null;
            return;
        }
        server = new Server(
                TestDatabase.withSchema(external, "artel_killed"),
                System.getProperty("artel.test.db.user", "artel"),
                System.getProperty("artel.test.db.password", "artel"));
        try (Connection connection = DriverManager.getConnection(external, server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS artel_killed");
            statement.execute("CREATE DATABASE artel_killed CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        }
    }

    private KillableProduct(Server server) throws IOException {
        Files.createDirectories(folder);
        this.server = server;
    }

    /** Another node on the database of this one, which runs. */
    public KillableProduct beside() throws IOException {
        return new KillableProduct(where());
    }

    /** Starts the JVM and waits until it says that it is well. */
    public void start() throws IOException {
        starts++;
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Artel.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        configure(builder.environment());
        Process started = builder.start();
        process = started;
        until(() -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("the product ended: " + Files.readString(log()));
            }
            return well();
        });
    }

    private void configure(Map<String, String> environment) {
        environment.putAll(Map.of(
                "ARTEL_DATA",
                folder.resolve("data").toString(),
                "SERVER_PORT",
                Integer.toString(port),
                "ARTEL_ADMIN_EMAIL",
                FlowTest.ADMIN_EMAIL,
                "ARTEL_ADMIN_PASSWORD",
                FlowTest.ADMIN_PASSWORD,
                "ARTEL_TIME_ZONE",
                "Europe/Moscow",
                "ARTEL_LANGUAGE",
                "en",
                "ARTEL_HTTP_ALLOW",
                "127.0.0.1",
                "ARTEL_SCRIPTS_SPARES",
                "0"));
        if (server != null) {
            environment.putAll(Map.of(
                    "ARTEL_DB_URL", server.url(),
                    "ARTEL_DB_USER", server.user(),
                    "ARTEL_DB_PASSWORD", server.password()));
        }
    }

    /** A client that nobody has signed in. */
    public Api api() {
        return new Api("http://127.0.0.1:" + port);
    }

    /** Ends the JVM as kill -9 does, and waits until it is gone. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** The database of the running product. */
    public Connection database() throws SQLException, IOException {
        Server there = where();
        return DriverManager.getConnection(there.url(), there.user(), there.password());
    }

    private Server where() throws IOException {
        if (server != null) {
            return server;
        }
        Matcher found = EMBEDDED_PORT.matcher(Files.readString(log()));
        if (!found.find()) {
            throw new IllegalStateException("no embedded database in " + log());
        }
        String password = Files.readString(folder.resolve("data/db/password")).strip();
        return new Server("jdbc:mysql://127.0.0.1:" + found.group(1) + "/artel", "artel", password);
    }

    /** Waits until it is so; an AssertionError after three minutes. */
    public static void until(Condition condition) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            while (!condition.holds()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("not so after " + PATIENCE);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** What is waited for. */
    public interface Condition {
        boolean holds() throws IOException, SQLException;
    }

    /** Ends it in an orderly way. */
    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            running.destroy();
            running.onExit().join();
        }
    }

    private boolean well() {
        try {
            return asking.get("/healthcheck").status() == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("output-" + starts + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
