package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.Activity;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Flaw;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Which steps act with everything: nobody should publish that without knowing. In the foreign dialect all that could do, so it is said once. */
@Component
final class ElevatedCheck implements Check {
    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        List<Activity> elevated = diagram.all(Activity.class).stream()
                .filter(activity -> activity.step().elevated())
                .toList();
        if (diagram.dialect() != Dialect.BPIUM) {
            elevated.forEach(activity -> problems.accept(Flaw.ELEVATED.at(activity.id(), activity.label())));
        } else if (!elevated.isEmpty()) {
            problems.accept(Flaw.FOREIGN_ELEVATED.at(diagram.processId(), diagram.name(), elevated.size()));
        }
    }
}
