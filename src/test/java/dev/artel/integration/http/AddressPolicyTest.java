package dev.artel.integration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
    private static final OwnDatabase DATABASE = new OwnDatabase("127.0.0.1", 33999);

    private static void check(String allow, String host, String address) throws UnknownHostException {
        new AddressPolicy(allow, DATABASE).check(host, InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1"
            })
    void refusesWhatIsNotThePublicInternet(String address) {
        assertThatThrownBy(() -> check("", "example.org", address))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().name()).isEqualTo("HttpRefused"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "2a00:1450:4001::200e",
                "2606:4700::1111"
            })
    void allowsThePublicInternet(String address) {
        assertThatCode(() -> check("", "example.org", address)).doesNotThrowAnyException();
    }

    @Test
    void oneClosedAddressClosesTheHost() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("8.8.8.8");
        InetAddress closed = InetAddress.getByName("10.0.0.1");
        assertThatThrownBy(() -> new AddressPolicy("", DATABASE).check("example.org", open, closed))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theOperatorAllowsHostsAddressesAndRanges() {
        String allow = "crm.local, 10.0.0.0/8 192.168.1.7;fd00::/8";
        assertThatCode(() -> check(allow, "CRM.local.", "172.16.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> check(allow, "other", "10.200.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> check(allow, "other", "192.168.1.7")).doesNotThrowAnyException();
        assertThatCode(() -> check(allow, "other", "fd00::5")).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(allow, "other", "192.168.1.8")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> check(allow, "sub.crm.local", "172.16.0.1")).isInstanceOf(Problem.class);
    }

    @Test
    void theOwnDatabaseIsNeverAllowed() throws UnknownHostException {
        AddressPolicy policy = new AddressPolicy("127.0.0.0/8 ::1", DATABASE);
        for (String address : new String[] {"127.0.0.1", "127.0.0.5", "::1", "0.0.0.0"}) {
            InetAddress there = InetAddress.getByName(address);
            assertThatThrownBy(() -> policy.checkPort("localhost", 33999, there))
                    .isInstanceOf(Problem.class);
            assertThatCode(() -> policy.checkPort("localhost", 34000, there)).doesNotThrowAnyException();
        }
    }
}
