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
    void whoElseIsShownWhatIsAskedStaysBesideOurs() {
        String named = ConnectionAddress.tuned("jdbc:mysql://db/artel?queryInterceptors=com.example.A,com.example.B");

        assertThat(named).contains("queryInterceptors=com.example.A,com.example.B,dev.artel.start.database.LateTimes");
        assertThat(ConnectionAddress.tuned(named)).isEqualTo(named);
        assertThat(ConnectionAddress.tuned("jdbc:mysql://db/artel?queryInterceptors="))
                .contains("queryInterceptors=dev.artel.start.database.LateTimes");
    }

    @Test
    void timesKeepTheirMilliseconds() {
        assertThat(ConnectionAddress.tuned("jdbc:mysql://db/artel"))
                .doesNotContain("sendFractionalSeconds", "TIME_TRUNCATE_FRACTIONAL");
    }
}
