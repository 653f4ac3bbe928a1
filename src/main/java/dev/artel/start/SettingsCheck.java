package dev.artel.start;

import dev.artel.kernel.Text;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks at the form of the settings before anything begins, so that a slip of the pen is told at once and by the name of the
 * variable. What needs the database to be judged is judged there.
 */
final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int LAST_PORT = 65_535;
    private static final int MOST_THREADS = 1_000;
    private static final Set<String> MODES = Set.of("worker", "in-process");
    private static final Set<String> FLAGS = Set.of("true", "false", "on", "off", "yes", "no", "1", "0");

    private static final List<Setting> SETTINGS = List.of(
            new Setting("SERVER_PORT", "server.port", "port", text -> text.equals("-1") || number(text, 0, LAST_PORT)),
            new Setting("SERVER_ADDRESS", "server.address", "address", SettingsCheck::ours),
            new Setting("ARTEL_MANAGEMENT_PORT", "ARTEL_MANAGEMENT_PORT", "port", text -> number(text, 0, LAST_PORT)),
            new Setting("ARTEL_PUBLIC_URL", "artel.public-url", "url", text -> address(text, "http", "https")),
            new Setting("ARTEL_DB_URL", "artel.db.url", "db-url", text -> text.matches("jdbc:mysql:.*//.+")),
            new Setting("ARTEL_DEMO", "artel.demo", "flag", text -> FLAGS.contains(text.toLowerCase(Locale.ROOT))),
            new Setting("ARTEL_MAIL_URL", "artel.mail-url", "mail-url", text -> address(text, "smtp", "smtps")),
            new Setting("ARTEL_HTTP_ALLOW", "artel.http-allow", "allow", SettingsCheck::hosts),
            new Setting("ARTEL_SCRIPTS_MODE", "artel.scripts.mode", "scripts", MODES::contains),
            new Setting("ARTEL_SCRIPTS_WORKERS", "artel.scripts.workers", "processes", text -> number(text, 1, 100)),
            new Setting("ARTEL_SCRIPTS_SPARES", "artel.scripts.spares", "spares", text -> number(text, 0, 100)),
            new Setting("ARTEL_SCRIPTS_HEAP", "artel.scripts.heap", "heap", text -> number(text, 64, 65_536)),
            new Setting("ARTEL_THREADS_JOBS", "artel.threads.jobs", "threads", SettingsCheck::threads),
            new Setting("ARTEL_THREADS_WORKERS", "artel.threads.workers", "threads", SettingsCheck::threads),
            new Setting("ARTEL_THREADS_WEB", "artel.threads.web", "threads", SettingsCheck::threads),
            new Setting("ARTEL_THREADS_CALLS", "artel.threads.calls", "threads", SettingsCheck::threads),
            new Setting("artel.web-request.concurrency", "artel.web-request.concurrency", "calls", renamed -> false));

    /** A setting by the name that people know it by; {@code form} ends the key of the text that says what it looks like. */
    private record Setting(String variable, String property, String form, Predicate<String> good) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        for (Setting setting : SETTINGS) {
            String text =
                    context.getEnvironment().getProperty(setting.property(), "").strip();
            if (!text.isEmpty() && !setting.good().test(text)) {
                throw new StartFailure(
                        ExitCode.SETTING_REFUSED,
                        Text.of("start.setting", setting.variable(), Text.of("start.setting-" + setting.form())));
            }
        }
        checkDoors(context.getEnvironment());
    }

    /** The operator's door shows to whoever can open it what the people's door hides. */
    private static void checkDoors(Environment environment) {
        String operators = environment.getProperty("ARTEL_MANAGEMENT_PORT", "").strip();
        String peoples = environment.getProperty("server.port", "8080").strip();
        if (!operators.equals("0") && operators.equals(peoples)) {
            throw new StartFailure(
                    ExitCode.SETTING_REFUSED,
                    Text.of("start.setting", "ARTEL_MANAGEMENT_PORT", Text.of("start.setting-other-port")));
        }
    }

    private static boolean number(String text, int least, int most) {
        return text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static boolean threads(String text) {
        return number(text, 1, MOST_THREADS);
    }

    private static boolean address(String text, String... schemes) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && Stream.of(schemes).anyMatch(scheme -> scheme.equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** One of this machine's own addresses, or all of them. */
    private static boolean ours(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    /** Hosts and ranges; a stroke is followed by how many bits of the address count. */
    private static boolean hosts(String text) {
        return Stream.of(text.split("[,;\\s]+"))
                .filter(entry -> entry.contains("/"))
                .allMatch(entry -> entry.matches("[0-9.]+/(3[0-2]|[12]?\\d)")
                        || entry.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*/(12[0-8]|1[01]\\d|\\d{1,2})"));
    }
}
