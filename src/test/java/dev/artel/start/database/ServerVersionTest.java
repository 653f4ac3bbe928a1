package dev.artel.start.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerVersionTest {
    @ParameterizedTest
    @CsvSource({
        "9.7.4, MySQL 9.7.4, true",
        "8.4.0, MySQL 8.4.0, true",
        "8.4.3-cluster, MySQL 8.4.3, true",
        "8.0.41-0ubuntu0.24.04.1, MySQL 8.0.41, false",
        "11.4.5-MariaDB, MariaDB 11.4.5, true",
        "11.4.4-MariaDB-log, MariaDB 11.4.4, false",
        "12.0-MariaDB, MariaDB 12.0.0, true",
        "5.5.5-10.11.6-MariaDB-0+deb12u1, MariaDB 10.11.6, false",
    })
    void knowsWhatAServerSaysOfItself(String said, String name, boolean suffices) {
        ServerVersion version = ServerVersion.parse(said);

        assertThat(version).hasToString(name);
        assertThat(version.suffices()).isEqualTo(suffices);
    }

    @Test
    void ordersByNumberNotByText() {
        assertThat(ServerVersion.parse("11.4.10-MariaDB")).isGreaterThan(ServerVersion.parse("11.4.5-MariaDB"));
    }
}
