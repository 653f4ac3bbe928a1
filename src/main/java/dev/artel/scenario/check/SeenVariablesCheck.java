package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.ServiceTask;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether code with variables of its own reads names that it does not see. Nothing is said where these variables are computed. */
@Component
final class SeenVariablesCheck implements Check {
    private static final String VARIABLES = "variables";
    private static final String NAMES = "names";

    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    SeenVariablesCheck(ScriptPlaces places, ParsedScripts parsed) {
        this.places = places;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        for (ServiceTask task : diagram.all(ServiceTask.class)) {
            List<ScriptPlace> closed = places.of(task, diagram.dialect()).stream()
                    .filter(ScriptPlace::closed)
                    .toList();
            if (!closed.isEmpty() && task.component() != null) {
                seen(task.component())
                        .ifPresent(seen -> closed.forEach(place -> parsed.outline(place.script()).names().stream()
                                .filter(name -> !seen.contains(name))
                                .forEach(name -> problems.accept(
                                        Flaw.UNSEEN_VARIABLE.at(place.element(), place.label(), place.what(), name)))));
            }
        }
    }

    /** The names that the code sees; empty when that shows only when it runs. */
    private Optional<Set<String>> seen(ComponentStep step) {
        Set<String> seen = new HashSet<>(ScriptNames.library());
        input(step, NAMES)
                .filter(names -> !names.script())
                .ifPresent(names -> seen.addAll(List.of(names.text().trim().split("[\\s,]+"))));
        return input(step, VARIABLES)
                .flatMap(parsed::written)
                .filter(JsonNode::isObject)
                .map(variables -> {
                    seen.addAll(variables.propertyNames());
                    return seen;
                });
    }

    private static Optional<Expression> input(ComponentStep step, String name) {
        return step.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(ComponentStep.Input::value)
                .findFirst();
    }
}
