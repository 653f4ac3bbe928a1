package dev.artel.scenario.check;

import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.check.flow.Written;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.VariablePath;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which names of a diagram are given values, so that they may stand for anything. */
@Component
final class Assignments {
    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    Assignments(ScriptPlaces places, ParsedScripts parsed) {
        this.places = places;
        this.parsed = parsed;
    }

    /** The names that scripts assign to, or to parts of what they hold, also by functions of lists. */
    Set<String> byScripts(Diagram diagram) {
        return places.of(diagram).stream()
                .filter(place -> !place.closed())
                .flatMap(place -> parsed.outline(place.script()).uses().stream())
                .filter(UseIndex::changes)
                .map(use -> use.path().get(0))
                .collect(Collectors.toSet());
    }

    /** Those, and the variables that elements and rounds set. */
    Set<String> all(Diagram diagram) {
        Set<String> names = new HashSet<>(byScripts(diagram));
        names.addAll(byElements(diagram));
        return names;
    }

    /** The variables that elements and rounds set. */
    static Set<String> byElements(Diagram diagram) {
        Set<String> names = diagram.nodes().values().stream()
                .flatMap(node -> Stream.concat(Written.by(node), Written.byRounds(diagram, node)))
                .map(VariablePath::root)
                .collect(Collectors.toCollection(HashSet::new));
        diagram.loops().values().forEach(loop -> {
            names.add(loop.item());
            names.add(loop.index());
        });
        return names;
    }
}
