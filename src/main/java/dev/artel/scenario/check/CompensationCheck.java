package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.Compensating;
import dev.artel.scenario.diagram.CompensationBoundary;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be undone: each mark names a step that no way leads to or from, and who has something undone finds it. */
@Component
final class CompensationCheck implements Check {
    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        diagram.all(CompensationBoundary.class).forEach(mark -> mark(mark, diagram, problems));
        diagram.handlers().values().stream()
                .map(id -> Objects.requireNonNull(diagram.nodes().get(id)))
                .forEach(handler -> ways(handler, diagram, problems));
        diagram.all(Compensating.class).forEach(node -> thrown(node, diagram, problems));
    }

    private static void mark(CompensationBoundary mark, Diagram diagram, Consumer<DiagramProblem> problems) {
        if (!diagram.handlers().containsKey(mark.id())) {
            problems.accept(Flaw.NO_HANDLER.at(mark.id(), mark.label()));
        }
        ways(mark, diagram, problems);
    }

    private static void ways(Node node, Diagram diagram, Consumer<DiagramProblem> problems) {
        Stream.concat(diagram.incoming(node), diagram.outgoing(node))
                .forEach(flow -> problems.accept(Flaw.HANDLER_FLOW.at(flow.id(), node.label())));
    }

    private static void thrown(Compensating node, Diagram diagram, Consumer<DiagramProblem> problems) {
        @Nullable String place = place(node, diagram);
        String activity = node.activity();
        if (activity == null) {
            boolean something = diagram.children(place).stream().anyMatch(one -> diagram.compensable(one.id()));
            if (!something) {
                problems.accept(Flaw.NOTHING_TO_UNDO.at(node.id(), node.label()));
            }
        } else if (!Objects.equals(diagram.scope(activity), place)
                || !diagram.nodes().containsKey(activity)
                || !diagram.compensable(activity)) {
            Node target = diagram.nodes().get(activity);
            Text called = target == null ? Called.as(activity) : target.label();
            problems.accept(Flaw.COMPENSATION_TARGET.at(node.id(), node.label(), called));
        }
    }

    /** Where it has things undone: in its own scope; an event sub-process undoes what is around it. */
    private static @Nullable String place(Node node, Diagram diagram) {
        @Nullable String place = diagram.scope(node.id());
        return place != null && diagram.nodes().get(place) instanceof EventSubProcess ? diagram.scope(place) : place;
    }
}
