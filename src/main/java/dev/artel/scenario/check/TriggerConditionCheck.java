package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Whether the condition of a trigger asks for fields that the watched catalog has, and compares them with what they may hold. */
@Component
final class TriggerConditionCheck implements Check {
    private final TriggerValues triggers;
    private final Targets targets;
    private final Comparisons comparisons;
    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    TriggerConditionCheck(
            TriggerValues triggers,
            Targets targets,
            Comparisons comparisons,
            ScriptPlaces places,
            ParsedScripts parsed) {
        this.triggers = triggers;
        this.targets = targets;
        this.comparisons = comparisons;
        this.places = places;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        for (StartEvent start : diagram.all(StartEvent.class)) {
            Trigger trigger = start.trigger();
            if (trigger != null && trigger.catalog() != null && trigger.condition() != null) {
                List<List<String>> roots = triggers.of(trigger.kind());
                // that the catalog is unknown is told by the check of the trigger
                targets.catalog(trigger.catalog(), start, unheard -> {})
                        .ifPresent(catalog -> condition(start, diagram, roots, catalog, access, problems));
            }
        }
    }

    private void condition(
            StartEvent start,
            Diagram diagram,
            List<List<String>> roots,
            Catalog catalog,
            Access access,
            Consumer<DiagramProblem> problems) {
        FieldValues.Place place = new FieldValues.Place(start, catalog, access, problems);
        places.of(start, diagram.dialect()).stream()
                .map(script -> new UseIndex(parsed.outline(script.script()).uses()))
                .forEach(uses -> roots.forEach(root -> comparisons.check(uses, root, place)));
    }
}
