package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import dev.artel.event.TriggerType.Input;
import dev.artel.event.TriggerType.Need;
import dev.artel.event.TriggerTypes;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the condition of a trigger asks for fields that the watched catalog has, and compares them with what they may hold. */
@Component
final class TriggerConditionCheck implements Check {
    private static final List<Input> VALUES = List.of(TriggerInputs.VALUES, TriggerInputs.PREVIOUS, TriggerInputs.ALL);

    private final TriggerTypes types;
    private final Targets targets;
    private final Comparisons comparisons;
    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    TriggerConditionCheck(
            TriggerTypes types, Targets targets, Comparisons comparisons, ScriptPlaces places, ParsedScripts parsed) {
        this.types = types;
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
                List<List<String>> roots = types.find(trigger.kind())
                        .filter(type -> type.needs().contains(Need.CATALOG))
                        .map(TriggerConditionCheck::roots)
                        .orElse(List.of());
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
                .map(script -> parsed.outline(script.script()).uses())
                .forEach(uses -> roots.forEach(root -> comparisons.check(uses, root, place)));
    }

    /** Where a script finds values of the catalog that is watched; the record that is about to be made is none yet. */
    private static List<List<String>> roots(TriggerType type) {
        List<List<String>> roots = new ArrayList<>();
        Stream<Input> given = VALUES.stream().filter(type.inputs()::contains);
        given.forEach(input -> roots.add(List.of(input.name())));
        if (type.inputs().contains(TriggerInputs.RECORD)) {
            roots.add(List.of("record", "values"));
        }
        return roots;
    }
}
