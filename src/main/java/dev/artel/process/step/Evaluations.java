package dev.artel.process.step;

import dev.artel.kernel.Company;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Choice;
import dev.artel.scenario.diagram.Cycle;
import dev.artel.scenario.diagram.ExclusiveGateway;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.InclusiveGateway;
import dev.artel.scenario.diagram.Moments;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Rhythm;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.Timer;
import dev.artel.scenario.script.ScriptOutcome;
import dev.artel.scenario.script.ScriptProblems;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Answers the engine's questions: whether a way is open, when a timer fires. */
@Service
public class Evaluations {
    /** When a timer fires whose field is empty: in the last year that the engine's table can hold. */
    public static final Instant NEVER = Moments.END;
    /** What lies in the last year stands for never, what lies beyond it is a mistake. */
    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

    private final RunScopes scopes;
    private final Readings readings;
    private final Company company;
    private final Clock clock;

    Evaluations(RunScopes scopes, Readings readings, Company company, Clock clock) {
        this.scopes = scopes;
        this.readings = readings;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Whether the condition of the flow is true, as JavaScript understands truth.
     *
     * @throws Problem of the script, or when it was the last way out of a gateway and none is open
     */
    public boolean holds(long runId, String flowId) {
        RunScope scope = scopes.of(runId);
        Flow flow = Objects.requireNonNull(scope.version().diagram().flows().get(flowId));
        Node source = scope.element(flow.source(), Node.class);
        try {
            boolean open = scope.holds(source.id(), flowId, ways(scope, source, flow));
            if (!open && source instanceof Choice gateway && isLastWay(gateway, flowId) && !otherOpen(scope, gateway)) {
                throw new Problem(
                        Problems.UNPROCESSABLE,
                        Fault.element(source.id(), "no-way-out", Text.of("process.no-way-out", source.label())));
            }
            return open;
        } catch (RuntimeException e) {
            throw scope.marked(e, source.id(), null, null, null);
        }
    }

    /**
     * When the timer of that element fires, counted from now.
     *
     * @throws Problem of the script, or Unprocessable when what it states is no moment, or one beyond the year 9999
     */
    public Instant due(long runId, String element) {
        RunScope scope = scopes.of(runId);
        Timed node = scope.element(element, Timed.class);
        Timer timer = node.timer();
        try {
            String text = timer.value().script()
                    ? moment(scope.evaluate(element, timer.value().text()))
                    : timer.value().text();
            if (text.isBlank() && timer.field().isPresent()) {
                return NEVER;
            }
            return kept(known(node, stated(timer, text).orElseThrow(() -> unreadable(node))));
        } catch (DateTimeException | ArithmeticException e) {
            throw scope.marked(far(node), element, null, null, null);
        } catch (Problem e) {
            throw scope.marked(ScriptProblems.named(e, node.label()), element, null, null, null);
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, null);
        }
    }

    /**
     * How the timer of that element repeats, as {@link Rhythm} writes it.
     *
     * @throws Problem as {@link #due(long, String)}, of its first moment
     */
    public String cycle(long runId, String element) {
        RunScope scope = scopes.of(runId);
        Timed node = scope.element(element, Timed.class);
        Expression value = node.timer().value();
        try {
            String text = value.script() ? moment(scope.evaluate(element, value.text())) : value.text();
            Cycle cycle = Cycle.parse(text, company.zone()).orElseThrow(() -> unreadable(node));
            known(node, cycle.first(clock.instant(), company.zone()));
            return cycle.from(clock.instant(), company.zone()).text();
        } catch (DateTimeException | ArithmeticException e) {
            throw scope.marked(far(node), element, null, null, null);
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, null);
        }
    }

    /** The moment that the text states for the timer; never while the field that it follows is empty. */
    public Optional<Instant> due(Timer timer, String text) {
        if (text.isBlank() && timer.field().isPresent()) {
            return Optional.of(NEVER);
        }
        return stated(timer, text).map(Evaluations::kept);
    }

    private Optional<Instant> stated(Timer timer, String text) {
        return timer.kind() == Timer.Kind.CYCLE
                ? Cycle.parse(text, company.zone()).map(cycle -> cycle.first(clock.instant(), company.zone()))
                : Moments.parse(text, clock.instant(), company.zone());
    }

    private static Instant kept(Instant moment) {
        return moment.isBefore(NEVER) ? moment : NEVER;
    }

    private static Instant known(Node node, Instant moment) {
        if (!moment.isBefore(BEYOND)) {
            throw far(node);
        }
        return moment;
    }

    private static Problem far(Node node) {
        return new Problem(
                Problems.UNPROCESSABLE,
                Fault.element(node.id(), "timer-far", Text.of("process.timer-far", node.label())));
    }

    private static Problem unreadable(Node node) {
        return new Problem(
                Problems.UNPROCESSABLE,
                Fault.element(node.id(), "timer-form", Text.of("process.timer-form", node.label())));
    }

    /**
     * Whether the condition of a start is met; a problem leaves the caller's transaction as it was.
     *
     * @throws Problem of the script or of what it asks for
     */
    public boolean isMet(RunScope scope, String element, String condition) {
        return readings.read(() -> ScriptOutcome.truth(scope.evaluate(element, condition)));
    }

    /** The conditions that the engine will ask for from that one on, as long as none is true. */
    private static Map<String, String> ways(RunScope scope, Node source, Flow first) {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put(first.id(), Objects.requireNonNull(first.condition()));
        if (source instanceof ExclusiveGateway gateway) {
            List<String> all = gateway.outgoing();
            for (String id : all.subList(all.indexOf(first.id()) + 1, all.size())) {
                String condition = Objects.requireNonNull(
                                scope.version().diagram().flows().get(id))
                        .condition();
                if (condition != null && !id.equals(gateway.defaultFlow())) {
                    ways.put(id, condition);
                }
            }
        }
        return ways;
    }

    /** The engine tries the ways in this order and takes the first one that is open. */
    private static boolean isLastWay(Choice gateway, String flowId) {
        List<String> ways = gateway.outgoing();
        return gateway.defaultFlow() == null && ways.get(ways.size() - 1).equals(flowId);
    }

    /** Of several ways that may be open at once an earlier one may have been: the engine tries them all. */
    private static boolean otherOpen(RunScope scope, Choice gateway) {
        return gateway instanceof InclusiveGateway
                && scope.version()
                        .diagram()
                        .outgoing(gateway)
                        .limit(gateway.outgoing().size() - 1L)
                        .anyMatch(way -> ScriptOutcome.truth(
                                scope.evaluate(gateway.id(), Objects.requireNonNull(way.condition()))));
    }

    private static String moment(JsonNode value) {
        return value.path("$date").isString() ? value.path("$date").asString() : value.asString("");
    }
}
