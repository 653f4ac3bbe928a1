package dev.artel.start;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the product cannot start; what has no sentence is left to the framework's own report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {
    private static final Logger LOG = LoggerFactory.getLogger("artel");

    private final @Nullable ConfigurableApplicationContext context;

    StartFailureReporter(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure known) {
                say(known.text(), known.getCause());
                return true;
            }
            if (cause instanceof PortInUseException taken) {
                say(Text.of("start.port-taken", String.valueOf(taken.getPort()), variable(taken.getPort())), null);
                return true;
            }
        }
        return false;
    }

    /** The setting that named the port. */
    private String variable(int port) {
        String management = context == null ? null : context.getEnvironment().getProperty("management.server.port");
        return String.valueOf(port).equals(management) ? Doors.MANAGEMENT : Doors.WEB;
    }

    private void say(Text text, @Nullable Throwable cause) {
        String sentence = text.in(StartLanguage.of(context == null ? null : context.getEnvironment()));
        // a problem's words are the sentence already; of others the first line tells enough
        if (cause == null || cause instanceof Problem || cause.getMessage() == null) {
            LOG.error(sentence);
        } else {
            LOG.error(
                    "{} ({})", sentence, cause.getMessage().lines().findFirst().orElse(""));
            LOG.debug("Cause", cause);
        }
    }
}
