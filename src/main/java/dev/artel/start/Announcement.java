package dev.artel.start;

import dev.artel.kernel.Text;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What a person reads once when the product is ready: its address, and whatever else modules have to say. */
@Component
public class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger("artel");

    private final Environment environment;
    private final ApplicationContext context;
    private final List<Text> lines = new CopyOnWriteArrayList<>();

    Announcement(Environment environment, ApplicationContext context) {
        this.environment = environment;
        this.context = context;
    }

    /** Adds a line, such as the first administrator's password; it is printed once, after the address, and kept nowhere. */
    public void add(Text line) {
        lines.add(line);
    }

    /** The address that people open: ARTEL_PUBLIC_URL without a slash at its end, else this machine's own. */
    public String address() {
        String set = environment.getProperty("artel.public-url", "");
        if (!set.isBlank()) {
            return set.endsWith("/") ? set.substring(0, set.length() - 1) : set;
        }
        return "http://localhost:" + port();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        Locale language = StartLanguage.of(environment);
        StringBuilder text = new StringBuilder("\n\n  ")
                .append(Text.of("start.ready", address()).in(language))
                .append('\n');
        lines.forEach(line -> text.append("  ").append(line.in(language)).append('\n'));
        lines.clear();
        LOG.info(text.toString());
    }

    private String port() {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return String.valueOf(web.getWebServer().getPort());
        }
        return environment.getProperty("server.port", "8080");
    }
}
