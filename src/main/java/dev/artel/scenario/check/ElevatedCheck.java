package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.Activity;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Which steps act with everything: nobody should publish that without knowing. */
@Component
final class ElevatedCheck implements Check {
    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        diagram.all(Activity.class).stream()
                .filter(activity -> activity.step().elevated())
                .forEach(activity -> problems.accept(Flaw.ELEVATED.at(activity.id(), activity.label())));
    }
}
