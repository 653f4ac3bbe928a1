package dev.artel.start.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.artel.kernel.Texts;
import dev.artel.start.ExitCode;
import dev.artel.start.StartFailure;
import dev.artel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ServerCheckModuleTest {
    private static final Duration NONE = Duration.ZERO;

    @Test
    void theServerOfTheTestsSuffices() {
        ServerCheck.pass(TestDatabase.modules(), 60, NONE);
    }

    @Test
    void aNamedServerThatHasRoomForOneCopyOnlyIsTold(CapturedOutput output) throws SQLException {
        Database ours = TestDatabase.modules();
        Database named = new ExternalDatabase(ours.url(), ours.user(), ours.password());
        int most = connections(ours);
        int half = most / 2;
        ServerCheck.pass(named, half, NONE);
        ServerCheck.pass(ours, half + 1, NONE);
        assertThat(output).doesNotContain("max_connections");

        ServerCheck.pass(named, half + 1, NONE);

        assertThat(output).contains("allows " + most + " connections", "max_connections to " + (2 * half + 2));
    }

    private static int connections(Database database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@max_connections")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
        Database nowhere = new ExternalDatabase("jdbc:mysql://me:secret@127.0.0.1:1/artel?x=y", "me", "secret");

        StartFailure refused = refusal(nowhere, 1);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATABASE_UNREACHABLE);
        assertThat(refused.text().in(Texts.ENGLISH))
                .contains("jdbc:mysql://127.0.0.1:1/artel", "ARTEL_DB_URL")
                .doesNotContain("secret");
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() {
        Database real = TestDatabase.modules();
        long begun = System.nanoTime();

        StartFailure refused = catchThrowableOfType(
                StartFailure.class,
                () -> ServerCheck.pass(
                        new ExternalDatabase(real.url(), real.user(), "not the password"), 1, Duration.ofMinutes(5)));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATABASE_UNREACHABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void anOldServerIsToldWhatIsNeeded() {
        StartFailure refused =
                catchThrowableOfType(StartFailure.class, () -> ServerCheck.checkVersion("10.11.6-MariaDB"));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATABASE_TOO_OLD);
        assertThat(refused.text().in(Texts.RUSSIAN)).contains("MariaDB 10.11.6", "MySQL 8.4.0", "MariaDB 11.4.5");
    }

    @Test
    void aPoolThatTheServerCannotServeIsRefusedAtOnce() {
        StartFailure refused = refusal(TestDatabase.modules(), 1_000_000);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.SETTING_REFUSED);
        assertThat(refused.text().in(Texts.ENGLISH)).contains("max_prepared_stmt_count", "180000000");
    }

    private static StartFailure refusal(Database database, int connections) {
        return catchThrowableOfType(StartFailure.class, () -> ServerCheck.pass(database, connections, NONE));
    }
}
