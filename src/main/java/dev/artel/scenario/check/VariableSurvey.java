package dev.artel.scenario.check;

import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.check.flow.Written;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.VariablePath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Which variables a scenario deals in, for whoever calls it from another one. */
@Service
public class VariableSurvey {
    private final ScriptPlaces places;
    private final ParsedScripts parsed;
    private final ScriptNames scope;

    VariableSurvey(ScriptPlaces places, ParsedScripts parsed, ScriptNames scope) {
        this.places = places;
        this.parsed = parsed;
        this.scope = scope;
    }

    /**
     * Names in the order of the alphabet.
     *
     * @param takes what its scripts read and nothing in it sets: a caller has to give it
     * @param gives what it sets: a caller can take it back
     */
    public record Survey(List<String> takes, List<String> gives) {
        /** Of nothing. */
        public static final Survey NONE = new Survey(List.of(), List.of());
    }

    /** Of that diagram; names that are put together while it runs are not seen. */
    public Survey of(Diagram diagram) {
        Set<String> gives = diagram.nodes().values().stream()
                .flatMap(node -> Stream.concat(Written.by(node), Written.byRounds(diagram, node)))
                .map(VariablePath::root)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rounds = diagram.loops().keySet().stream()
                .flatMap(activity -> Written.inRounds(diagram, activity))
                .collect(Collectors.toSet());
        Set<String> known = scope.known();
        List<String> takes = places.of(diagram).stream()
                .filter(place -> !place.closed())
                .map(ScriptPlace::script)
                .flatMap(script -> parsed.outline(script).names().stream())
                .filter(name -> !gives.contains(name) && !rounds.contains(name) && !known.contains(name))
                .distinct()
                .sorted()
                .toList();
        return new Survey(takes, List.copyOf(gives));
    }
}
