package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.check.flow.VariableFlow;
import dev.artel.scenario.check.flow.VariableFlow.Known;
import dev.artel.scenario.check.flow.Written;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.Effect;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.ServiceTask;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether the variables that scripts read have a value by then. By what a scenario answers is one of them: scripts of our own cannot assign
 * to {@code $status}, {@code $headers} and {@code $body} before a step has set them, as those of foreign files do.
 */
@Component
final class VariableUseCheck implements Check {
    private final ScriptPlaces places;
    private final ParsedScripts parsed;
    private final ScriptNames scope;
    private final Components components;

    VariableUseCheck(ScriptPlaces places, ParsedScripts parsed, ScriptNames scope, Components components) {
        this.places = places;
        this.parsed = parsed;
        this.scope = scope;
        this.components = components;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        VariableFlow flow = new VariableFlow(diagram, this::isOutside);
        Set<String> known = new HashSet<>(scope.known());
        if (diagram.dialect() == Dialect.ARTEL && !AnswerCheck.answers(diagram)) {
            known.removeAll(ScriptNames.ANSWER);
        }
        diagram.flows().values().forEach(way -> {
            Set<String> seen = seen(diagram, way.source(), known);
            uses(places.of(way, diagram), seen, variable -> flow.on(way, variable), problems);
        });
        diagram.nodes().values().forEach(node -> {
            Set<String> seen = seen(diagram, node.id(), known);
            uses(places.of(node, diagram.dialect()), seen, variable -> flow.at(node, variable), problems);
            Loop loop = diagram.loop(node.id());
            if (loop != null) {
                uses(places.before(loop, node, diagram.dialect()), known, name -> flow.at(node, name), problems);
                uses(places.after(loop, node, diagram.dialect()), seen, name -> flow.inRound(node, name), problems);
            }
        });
    }

    private boolean isOutside(ServiceTask task) {
        return task.component() == null
                || components
                        .find(task.component().type())
                        .filter(component -> component.manifest().effect() != Effect.OUTSIDE)
                        .isEmpty();
    }

    /** What is there anyway, and what the rounds know that the element stands in. */
    private static Set<String> seen(Diagram diagram, String element, Set<String> known) {
        Set<String> rounds = Written.inRounds(diagram, element).collect(Collectors.toSet());
        rounds.addAll(known);
        return rounds;
    }

    private void uses(
            List<ScriptPlace> uses,
            Set<String> known,
            Function<String, Known> flow,
            Consumer<DiagramProblem> problems) {
        for (ScriptPlace place : uses.stream().filter(place -> !place.closed()).toList()) {
            for (String name : parsed.outline(place.script()).names()) {
                Known set = known.contains(name) ? Known.SET : flow.apply(name);
                if (set != Known.SET) {
                    Flaw flaw = set == Known.PERHAPS
                            ? Flaw.UNSET_VARIABLE
                            : ScriptNames.ANSWER.contains(name) ? Flaw.LOST_ANSWER : Flaw.UNKNOWN_VARIABLE;
                    problems.accept(flaw.at(place.element(), place.label(), place.what(), name));
                }
            }
        }
    }
}
