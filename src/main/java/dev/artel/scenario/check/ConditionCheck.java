package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.Choice;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.UnsupportedNode;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Whether every way out of a choice can be chosen, and conditions stand only there. */
@Component
final class ConditionCheck implements Check {
    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        diagram.all(Choice.class).forEach(gateway -> gateway(gateway, diagram, problems));
        for (Flow flow : diagram.flows().values()) {
            Node source = diagram.nodes().get(flow.source());
            if (flow.condition() != null && !(source instanceof Choice || source instanceof UnsupportedNode)) {
                problems.accept(Flaw.MISPLACED_CONDITION.at(flow.id(), Called.line(flow, diagram)));
            }
        }
    }

    /** Of all ways; a way without one is told for itself, so it counts as one that holds. */
    private static List<String> conditions(List<Flow> ways) {
        return ways.stream()
                .map(way -> way.condition() == null ? "true" : way.condition())
                .toList();
    }

    private static void gateway(Choice gateway, Diagram diagram, Consumer<DiagramProblem> problems) {
        List<Flow> ways = diagram.outgoing(gateway).toList();
        String initial = gateway.defaultFlow();
        boolean fits = ways.stream().anyMatch(way -> way.id().equals(initial) && way.condition() == null);
        if (initial != null && !fits) {
            problems.accept(Flaw.BAD_DEFAULT.at(gateway.id(), gateway.label()));
        }
        if (ways.size() == 1) {
            if (ways.get(0).condition() != null) {
                problems.accept(
                        Flaw.LONE_CONDITION.at(ways.get(0).id(), Called.line(ways.get(0), diagram), gateway.label()));
            }
            return;
        }
        if (initial == null && !ways.isEmpty() && !Opposites.isOneSure(conditions(ways))) {
            problems.accept(Flaw.NO_DEFAULT.at(gateway.id(), gateway.label()));
        }
        ways.stream()
                .filter(way -> way.condition() == null && !way.id().equals(initial))
                .forEach(way ->
                        problems.accept(Flaw.NO_CONDITION.at(way.id(), Called.line(way, diagram), gateway.label())));
    }
}
