package dev.artel.start.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionAddressTest {
    @Test
    void timesTravelAsUtcWhateverTheAddressSays() {
        assertThat(ConnectionAddress.tuned("jdbc:mysql://db:3306/artel?connectionTimeZone=LOCAL"))
                .startsWith("jdbc:mysql://db:3306/artel?")
                .contains("connectionTimeZone=UTC", "forceConnectionTimeZoneToSession=true")
                .doesNotContain("LOCAL");
    }

    @Test
    void whatTheAddressSaysBesidesIsKept() {
        assertThat(ConnectionAddress.tuned("jdbc:mysql://db/artel?sslMode=REQUIRED&prepStmtCacheSize=50"))
                .contains("sslMode=REQUIRED", "prepStmtCacheSize=50", "useServerPrepStmts=true")
                .doesNotContain("prepStmtCacheSize=180");
    }

    @Test
    void timesKeepTheirMilliseconds() {
        assertThat(ConnectionAddress.tuned("jdbc:mysql://db/artel"))
                .doesNotContain("sendFractionalSeconds", "TIME_TRUNCATE_FRACTIONAL");
    }
}
