package dev.artel.process.step;

import dev.artel.kernel.Company;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.ExclusiveGateway;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.IntermediateTimer;
import dev.artel.scenario.diagram.Moments;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Timer;
import dev.artel.scenario.diagram.TimerBoundary;
import dev.artel.scenario.script.ScriptOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Answers the engine's questions: whether a way is open, when a timer fires. */
@Service
public class Evaluations {
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
            if (!open && source instanceof ExclusiveGateway gateway && isLastWay(gateway, flowId)) {
                throw new Problem(
                        Problems.UNPROCESSABLE,
                        Fault.element(source.id(), "no-way-out", Text.of("process.no-way-out", source.label())));
            }
            return open;
        } catch (RuntimeException e) {
            throw scope.marked(e, source.id(), null, null, null);
        }
    }

    /** When the timer of that element fires, counted from now. */
    public Instant due(long runId, String element) {
        RunScope scope = scopes.of(runId);
        Node node = scope.element(element, Node.class);
        Timer timer = node instanceof TimerBoundary exit ? exit.timer() : ((IntermediateTimer) node).timer();
        try {
            String text = timer.value().script()
                    ? moment(scope.evaluate(element, timer.value().text()))
                    : timer.value().text();
            return Moments.parse(text, clock.instant(), company.zone())
                    .orElseThrow(() -> new Problem(
                            Problems.UNPROCESSABLE,
                            Fault.element(element, "timer-form", Text.of("process.timer-form", node.label()))));
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, null);
        }
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
    private static boolean isLastWay(ExclusiveGateway gateway, String flowId) {
        List<String> ways = gateway.outgoing();
        return gateway.defaultFlow() == null && ways.get(ways.size() - 1).equals(flowId);
    }

    private static String moment(JsonNode value) {
        return value.path("$date").isString() ? value.path("$date").asString() : value.asString("");
    }
}
