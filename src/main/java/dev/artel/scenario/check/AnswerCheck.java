package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Steps that answer what nobody has asked: a refusal where nothing is asked for, a reply to no web request. Nothing is said of a diagram
 * that states no event: those of the catalog of events, and other scenarios, may start it.
 */
@Component
final class AnswerCheck implements Check {
    /** Which events each of these steps answers. */
    private static final Map<String, Set<String>> ASKED = Map.of(
            "change.refuse",
            Set.of("$record.before.create", "$record.before.update", "$record.before.delete", "$record.updating"),
            "change.amend",
            Set.of("$record.before.create", "$record.before.update", "$record.updating"),
            "http.answer",
            Set.of("$webRequest"));

    /** Whether a step of the diagram is one that answers. */
    static boolean answers(Diagram diagram) {
        return diagram.all(ServiceTask.class).stream()
                .map(ServiceTask::component)
                .anyMatch(step -> step != null && ASKED.containsKey(step.type()));
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        List<String> events = diagram.all(StartEvent.class).stream()
                .map(StartEvent::trigger)
                .filter(Objects::nonNull)
                .map(Trigger::kind)
                .toList();
        if (events.isEmpty()) {
            return;
        }
        for (ServiceTask task : diagram.all(ServiceTask.class)) {
            ComponentStep step = task.component();
            Set<String> asked = step == null ? null : ASKED.get(step.type());
            if (step != null && asked != null && events.stream().noneMatch(asked::contains)) {
                Text when = Text.of("flaw.not-asked." + step.type());
                problems.accept(Flaw.NOT_ASKED.at(task.id(), task.label(), when));
            }
        }
    }
}
