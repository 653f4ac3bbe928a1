package dev.artel.process.step;

import dev.artel.kernel.Company;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts a failure into words. What is no Problem is told by a number that also stands in the log, never by its own words. */
@Component
public class FailureReport {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);
    /** Member of a problem that says whether the same may safely be tried again by itself. */
    private static final String RETRY = "retry";

    /** Member of a refusal: the name of the rule that refuses. */
    private static final String RULE = "rule";

    private static final int UNAVAILABLE = 503;
    private static final int DEEPEST = 20;

    private final Company company;

    FailureReport(Company company) {
        this.company = company;
    }

    /** What is told of something that no process has done. */
    public Failure of(Throwable thrown) {
        return of(thrown, StepFailure.of(thrown), null);
    }

    /**
     * What is told of something that has failed in that process. The fault may be one of another process that is moved in the same
     * transaction: then the place there is told in words, since the element is none of this process.
     */
    public Failure of(Throwable thrown, long run) {
        StepFailure inner = StepFailure.of(thrown);
        return of(thrown, StepFailure.of(thrown, run), inner == null || inner.run() == run ? null : inner);
    }

    private Failure of(Throwable thrown, @Nullable StepFailure place, @Nullable StepFailure elsewhere) {
        String element = place == null ? null : place.element();
        String inputs = place == null ? null : place.inputs();
        String log = place == null ? null : place.log();
        Problem problem = problem(thrown);
        var pauses = place == null || place.pauses() == null ? Failure.PAUSES : place.pauses();
        if (problem == null) {
            String trace = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("A step failed, trace {}", trace, thrown);
            KeptText message = kept(placed(Text.of("process.internal", trace), elsewhere));
            return new Failure(element, "internal", message, null, inputs, log, false, pauses);
        }
        boolean isFinal = !mayPass(problem);
        Text message = placed(told(problem), elsewhere);
        return new Failure(
                element,
                name(problem),
                kept(
                        place == null || place.hint() == null
                                ? message
                                : Text.of("process.with-hint", message, place.hint())),
                script(problem),
                inputs,
                log,
                isFinal,
                isFinal ? List.of() : pauses);
    }

    private Text placed(Text message, @Nullable StepFailure elsewhere) {
        return elsewhere == null
                ? message
                : Text.of("process.failed-elsewhere", message, Long.toString(elsewhere.run()), elsewhere.element());
    }

    /** How many steps that process had done, in the transaction that failed, before the one that failed; nothing of them was kept. */
    public int behind(Throwable thrown, long run) {
        StepFailure place = StepFailure.of(thrown, run);
        return place == null ? 0 : place.behind();
    }

    /** The message of a problem, with what is wrong where, as it is kept. */
    public KeptText message(Problem problem) {
        return kept(text(problem));
    }

    /** The same for whoever is answered, in a language that is not known yet. */
    public static Text text(Problem problem) {
        Text whole = problem.text();
        for (Fault fault : problem.faults()) {
            if (!whole.toString().contains(fault.message().toString())) {
                whole = Text.of("process.and", whole, fault.message());
            }
        }
        return whole;
    }

    /** What stands in the journal: a refusal in a rule's own words does not say by itself whose words they are. */
    private Text told(Problem problem) {
        Text message = text(problem);
        return problem.extras().get(RULE) instanceof String rule
                        && !message.in(company.language()).contains(rule)
                ? Text.of("process.refused-by-rule", rule, message)
                : message;
    }

    /** The problem in the exception or in what caused it; null when it is a fault of the product or of its surroundings. */
    public static @Nullable Problem problem(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof Problem problem) {
                return problem;
            }
            at = at.getCause();
        }
        return null;
    }

    /** Whether it may be over by itself: what says so, and what is busy or closed for a while. */
    private static boolean mayPass(Problem problem) {
        return problem.extras().get(RETRY) instanceof Boolean retry
                ? retry
                : problem.kind().status() == UNAVAILABLE;
    }

    /** {@code HttpTimeout} is {@code http-timeout}. */
    static String name(Problem problem) {
        return problem.kind().name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String script(Problem problem) {
        Object line = problem.extras().get("line");
        if (!(line instanceof Integer at)) {
            return null;
        }
        ObjectNode script = Json.object().put("line", at);
        if (problem.extras().get("column") instanceof Integer column) {
            script.put("column", column);
        }
        if (problem.extras().get("source") instanceof String source) {
            script.put("text", source);
        }
        return Json.write(script);
    }

    private KeptText kept(Text text) {
        return KeptText.of(text, company.language());
    }
}
