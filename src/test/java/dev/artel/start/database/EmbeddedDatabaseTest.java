package dev.artel.start.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.artel.kernel.Texts;
import dev.artel.start.ExitCode;
import dev.artel.start.StartFailure;
import dev.artel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded server: orderly, killed, upgraded, refused. */
class EmbeddedDatabaseTest {
    private static final List<String> SMALL = List.of("--innodb-buffer-pool-size=32M");

    @TempDir
    private Path temporary;

    private Path folder;

    /** The programs are unpacked once for all tests: what is tried here is the life of the data. */
    @BeforeEach
    void shareThePrograms() throws IOException {
        Path shared = Files.createDirectories(TestDatabase.folder().resolve("db"));
        ServerBase base = ServerBase.unpack(shared, Platform.here());
        folder = Files.createDirectories(temporary.resolve("db"));
        Files.createSymbolicLink(folder.resolve(base.folder().getFileName()), base.folder());
    }

    @AfterEach
    void leaveNobodyBehind() throws IOException {
        ServerProcess.stopSurvivors(folder.resolve("data"));
    }

    @Test
    void keepsItsDataAndItsPasswordOverARestart() throws Exception {
        String password;
        try (EmbeddedDatabase database = start()) {
            password = database.password();
            run(database, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('ёж 🦔')");
        }
        try (EmbeddedDatabase database = start()) {
            assertThat(database.password()).isEqualTo(password);
            assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("ёж 🦔");
            assertThat(ask(database, "SELECT @@collation_database")).isEqualTo("utf8mb4_0900_ai_ci");
        }
    }

    @Test
    void keepsItsTemporaryTablesToItself() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "SELECT @@tmpdir"))
                    .isEqualTo(folder.resolve("tmp").toString());
        }
    }

    @Test
    void letsNobodyInButTheOwnerOfTheFolder() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(folder.resolve("init.sql")).doesNotExist();
            for (String user : List.of("root", "artel", "")) {
                SQLException refused = catchThrowableOfType(
                        SQLException.class,
                        () -> DriverManager.getConnection(database.url(), user, "")
                                .close());
                assertThat(refused == null ? "let in" : refused.getSQLState())
                        .as("user '%s' without a password", user)
                        .isEqualTo("28000");
            }
        }
    }

    @Test
    void stopsTheServerOfAKilledRunAndGoesOnWithItsData() throws Exception {
        EmbeddedDatabase orphan = start();
        run(orphan, "CREATE TABLE kept (n INT)", "INSERT INTO kept VALUES (7)");
        ProcessHandle survivor = ProcessHandle.of(orphan.pid()).orElseThrow();

        try (EmbeddedDatabase database = start()) {
            assertThat(survivor.isAlive()).isFalse();
            assertThat(ask(database, "SELECT n FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void losesNothingCommittedWhenTheServerItselfIsKilled() throws Exception {
        EmbeddedDatabase killed = start();
        run(killed, "CREATE TABLE kept (n INT)", "INSERT INTO kept VALUES (8)");
        ProcessHandle server = ProcessHandle.of(killed.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);

        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "SELECT n FROM kept")).isEqualTo("8");
        }
    }

    @Test
    void copiesOlderDataAsideBeforeItUpgradesThem() throws Exception {
        try (EmbeddedDatabase database = start()) {
            run(database, "CREATE TABLE kept (n INT)", "INSERT INTO kept VALUES (9)");
        }
        Path marker = folder.resolve("data/mariadb_upgrade_info");
        String now = Files.readString(marker);
        Files.writeString(marker, "11.4.3-MariaDB");

        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "SELECT n FROM kept")).isEqualTo("9");
        }
        assertThat(marker).hasContent(now);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("backup-11.4.3-")))
                    .singleElement()
                    .satisfies(backup ->
                            assertThat(backup.resolve("artel/kept.ibd")).exists());
        }
    }

    @Test
    void refusesDataOfANewerServer() throws Exception {
        start().close();
        Files.writeString(folder.resolve("data/mariadb_upgrade_info"), "12.3.1-MariaDB");

        StartFailure refused = catchThrowableOfType(StartFailure.class, this::start);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATA_TOO_NEW);
        assertThat(refused.text().in(Texts.ENGLISH)).contains("MariaDB 12.3.1");
    }

    @Test
    void namesTheServersOwnLogWhenItDoesNotComeUp() {
        StartFailure refused = catchThrowableOfType(
                StartFailure.class, () -> EmbeddedDatabase.start(folder, List.of("--no-such-option-of-the-server")));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.EMBEDDED_DATABASE_FAILED);
        assertThat(refused.text().in(Texts.ENGLISH)).contains("server.log");
        assertThat(folder.resolve("server.log")).content().contains("no-such-option-of-the-server");
        assertThat(folder.resolve("init.sql")).doesNotExist();
    }

    @Test
    void tellsThatThereIsNoneForThisPlatform() {
        StartFailure refused = catchThrowableOfType(
                StartFailure.class, () -> ServerBase.unpack(folder, new Platform("Linux", "riscv64")));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.NO_EMBEDDED_DATABASE);
        assertThat(refused.text().in(Texts.RUSSIAN)).contains("Linux riscv64", "ARTEL_DB_URL");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, SMALL);
    }

    private static void run(Database database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
