package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.CatchEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.EventGateway;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.IntermediateTimer;
import dev.artel.scenario.diagram.Node;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Whether what stands behind a gateway of events is an event, and is reached from nowhere else. */
@Component
final class EventGatewayCheck implements Check {
    private static final int LEAST_WAYS = 2;

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        for (EventGateway gateway : diagram.all(EventGateway.class)) {
            if (gateway.outgoing().size() < LEAST_WAYS) {
                problems.accept(Flaw.FEW_EVENTS.at(gateway.id(), gateway.label()));
            }
            diagram.outgoing(gateway).map(diagram::target).forEach(node -> behind(gateway, node, problems));
        }
    }

    private static void behind(EventGateway gateway, Node node, Consumer<DiagramProblem> problems) {
        if (!(node instanceof CatchEvent) && !(node instanceof IntermediateTimer)) {
            problems.accept(Flaw.NOT_AN_EVENT.at(node.id(), node.label(), gateway.label()));
        } else if (node.incoming().size() > 1) {
            problems.accept(Flaw.SHARED_EVENT.at(node.id(), node.label(), gateway.label()));
        }
    }
}
