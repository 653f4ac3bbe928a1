package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.ServiceTask;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which steps of a file of the foreign dialect call the API of the system that they run in. There such calls are signed in by themselves;
 * here they are not, unless the step brings credentials. Seen is an address that is written down, or how one begins that a script puts together.
 */
@Component
final class OwnCallCheck implements Check {
    private static final String REQUEST = "http.request";
    private static final String ADDRESS = "url";
    private static final String FOREIGN_HOST = "bpium.ru";

    /** A text at the beginning of a script, in any of its three kinds of quotes, as far as it is fixed. */
    private static final Pattern BEGINNING = Pattern.compile("\\s*\\(*\\s*([\"'`])([^\"'`$\\\\]+).*", Pattern.DOTALL);

    private static final Pattern WEB = Pattern.compile("^\\s*(https?)://([^/?#\\s]+)", Pattern.CASE_INSENSITIVE);

    private final String own;

    OwnCallCheck(@Value("${artel.public-url:}") String publicUrl) {
        own = authority(publicUrl).orElse("");
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        if (diagram.dialect() == Dialect.BPIUM) {
            diagram.all(ServiceTask.class)
                    .forEach(task -> Optional.ofNullable(task.component())
                            .filter(step -> step.type().equals(REQUEST) && !signsIn(step))
                            .flatMap(OwnCallCheck::address)
                            .flatMap(OwnCallCheck::authority)
                            .filter(this::isOwn)
                            .ifPresent(
                                    host -> problems.accept(Flaw.FOREIGN_OWN_CALL.at(task.id(), task.label(), host))));
        }
    }

    /** Whether it brings credentials of its own in a header, as basic authentication is translated, too. */
    private static boolean signsIn(ComponentStep step) {
        return step.inputs().stream()
                .filter(input -> input.name().equals("headers"))
                .anyMatch(input -> input.value().text().toLowerCase(Locale.ROOT).contains("authorization"));
    }

    private boolean isOwn(String authority) {
        String host = authority.replaceFirst(":\\d+$", "");
        return authority.equals(own) || host.equals(FOREIGN_HOST) || host.endsWith("." + FOREIGN_HOST);
    }

    private static Optional<String> address(ComponentStep step) {
        return step.inputs().stream()
                .filter(input -> input.name().equals(ADDRESS))
                .map(ComponentStep.Input::value)
                .flatMap(value -> written(value).stream())
                .findFirst();
    }

    private static Optional<String> written(Expression value) {
        if (!value.script()) {
            return Optional.of(value.text());
        }
        Matcher beginning = BEGINNING.matcher(value.text());
        return beginning.matches() ? Optional.of(beginning.group(2)) : Optional.empty();
    }

    /**
     * Host and port in small letters, without the port that goes without saying; empty for what is no address of the web, and for one with
     * credentials before the host. The rest of the address may be anything: people write there what {@link java.net.URI} refuses.
     */
    private static Optional<String> authority(String address) {
        Matcher web = WEB.matcher(address);
        if (!web.find() || web.group(2).contains("@")) {
            return Optional.empty();
        }
        String usual = web.group(1).equalsIgnoreCase("http") ? ":80" : ":443";
        String authority = web.group(2).toLowerCase(Locale.ROOT);
        return Optional.of(
                authority.endsWith(usual) ? authority.substring(0, authority.length() - usual.length()) : authority);
    }
}
