package dev.artel.start;

import dev.artel.kernel.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Opens the ports that will be needed and closes them again, before the database costs anybody half a minute. The web server's own
 * opening at the end of the start remains what decides.
 */
final class Doors {
    static final String WEB = "SERVER_PORT";
    static final String MANAGEMENT = "ARTEL_MANAGEMENT_PORT";

    private Doors() {}

    /** A {@link StartFailure} that names the setting of the first port that cannot be opened. */
    static void tryAll(Environment environment) throws IOException {
        tryOne(WEB, environment.getProperty("server.address"), environment.getProperty("server.port", "8080"));
        tryOne(
                MANAGEMENT,
                environment.getProperty("management.server.address"),
                environment.getProperty("management.server.port", "-1"));
    }

    private static void tryOne(String variable, @Nullable String address, String port) throws IOException {
        int number = Integer.parseInt(port.strip());
        if (number <= 0) {
            return;
        }
        InetSocketAddress place = address == null || address.isBlank()
                ? new InetSocketAddress(number)
                : new InetSocketAddress(InetAddress.getByName(address), number);
        try (ServerSocket door = new ServerSocket()) {
            // as the web server does, so that the connections of a copy that has just ended are no hindrance
            door.setReuseAddress(true);
            door.bind(place, 1);
        } catch (IOException e) {
            throw refused(variable, port, e);
        }
    }

    private static StartFailure refused(String variable, String port, IOException e) {
        boolean taken = e.getMessage() != null
                && e.getMessage().toLowerCase(Locale.ROOT).contains("in use");
        return taken
                ? new StartFailure(ExitCode.PORT_TAKEN, Text.of("start.port-taken", port, variable))
                : new StartFailure(ExitCode.SETTING_REFUSED, Text.of("start.port-refused", port, variable), e);
    }
}
