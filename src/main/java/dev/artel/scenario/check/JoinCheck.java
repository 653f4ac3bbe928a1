package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.kernel.Text;
import dev.artel.scenario.check.flow.Joins;
import dev.artel.scenario.check.flow.Loops;
import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether what the ways of a diagram come to is not a place where nothing goes on, or one where everything goes on for ever. */
@Component
final class JoinCheck implements Check {
    /** So many elements of a loop are named. */
    private static final int NAMED = 6;

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        Joins.neverFiring(diagram).forEach(join -> problems.accept(Flaw.STUCK_JOIN.at(join.id(), join.label())));
        for (List<Node> loop : Loops.withoutWait(diagram)) {
            Node entry = loop.get(0);
            problems.accept(Flaw.LOOP_WITHOUT_WAIT.at(entry.id(), entry.label(), spoken(loop)));
        }
    }

    private static Text spoken(List<Node> loop) {
        Stream<Text> steps = loop.stream().limit(NAMED).map(Node::label);
        Text end = loop.size() > NAMED ? Called.as("…") : loop.get(0).label();
        return Stream.concat(steps, Stream.of(end)).reduce(Called::between).orElse(end);
    }
}
