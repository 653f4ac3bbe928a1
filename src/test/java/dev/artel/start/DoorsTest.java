package dev.artel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class DoorsTest {
    private final MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");

    @Test
    void aPortThatIsTakenIsToldByTheSettingThatNamesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.setProperty("server.port", String.valueOf(taken.getLocalPort()));

            StartFailure failure = refused();

            assertThat(failure.exitCode()).isEqualTo(ExitCode.PORT_TAKEN);
            assertThat(failure.text().in(Locale.ENGLISH)).contains("SERVER_PORT");
        }
    }

    @Test
    void aPortThatCannotBeOpenedForAnotherReasonIsAMatterOfSettings() throws IOException {
        environment.setProperty("server.address", "192.0.2.77");
        try (ServerSocket free = new ServerSocket(0)) {
            environment.setProperty("server.port", String.valueOf(free.getLocalPort()));
        }

        assertThat(refused().exitCode()).isEqualTo(ExitCode.SETTING_REFUSED);
    }

    @Test
    void aPortThatIsFreeStaysFree() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        environment.setProperty("server.port", String.valueOf(port));

        Doors.tryAll(environment);

        try (ServerSocket opened = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(opened.isBound()).isTrue();
        }
    }

    @Test
    void noPortAndAnyPortAreFree() throws IOException {
        Doors.tryAll(environment.withProperty("server.port", "0").withProperty("management.server.port", "-1"));
    }

    /** As shipped: an operator who names a port has not thereby opened it to the network. */
    @Test
    void theManagementPortListensWhereTheProductDoes() throws IOException {
        new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        environment.setProperty("server.address", "192.0.2.77");

        assertThat(environment.getProperty("management.server.address")).isEqualTo("192.0.2.77");
    }

    private StartFailure refused() {
        return catchThrowableOfType(StartFailure.class, () -> Doors.tryAll(environment));
    }
}
