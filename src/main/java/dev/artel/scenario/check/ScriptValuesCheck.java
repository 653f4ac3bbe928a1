package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.check.KnownRecords.Here;
import dev.artel.scenario.check.KnownRecords.Known;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.script.guest.Outline;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether scripts beyond the triggers' conditions, of lines and steps, ask records whose catalog is sure for fields that it has, and
 * compare these with what they may hold. A file of the foreign dialect is left alone: it runs as it came.
 */
@Component
final class ScriptValuesCheck implements Check {
    /** Where a run is told what started it, and of which catalog the record is. */
    private static final Set<String> WHICH = Set.of("catalogId", "event");

    private final Knowledge knowledge;
    private final Comparisons comparisons;
    private final FollowedDates dates;
    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    ScriptValuesCheck(
            Knowledge knowledge,
            Comparisons comparisons,
            FollowedDates dates,
            ScriptPlaces places,
            ParsedScripts parsed) {
        this.knowledge = knowledge;
        this.comparisons = comparisons;
        this.dates = dates;
        this.places = places;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        if (diagram.dialect() == Dialect.BPIUM) {
            return;
        }
        boolean several = diagram.flows().values().stream()
                .flatMap(way -> places.of(way, diagram).stream())
                .anyMatch(this::asksWhich);
        KnownRecords records = knowledge.of(diagram);
        diagram.flows().values().forEach(way -> {
            Here known = records.after(diagram.source(way));
            places.of(way, diagram).forEach(place -> script(place, known, several, access, problems));
        });
        diagram.nodes().values().stream()
                .filter(node -> !(node instanceof StartEvent))
                .forEach(node -> {
                    Here known = records.at(node);
                    Loop loop = diagram.loop(node.id());
                    Stream<ScriptPlace> rounds =
                            loop == null ? Stream.empty() : places.after(loop, node, diagram.dialect()).stream();
                    Stream.concat(places.of(node, diagram.dialect()).stream(), rounds)
                            .forEach(place -> script(place, known, several, access, problems));
                });
    }

    /**
     * Without what the trigger gives where the script asks which catalog it is of: then it is ready for records of others, which a
     * subscription of another file or program may send.
     *
     * @param several whether ways of the diagram part by that
     */
    private List<Known> sure(ScriptPlace place, List<Known> known, boolean several) {
        return several || asksWhich(place)
                ? known.stream().filter(one -> !one.given()).toList()
                : known;
    }

    private boolean asksWhich(ScriptPlace place) {
        Outline outline = parsed.outline(place.script());
        return !place.closed()
                && (outline.names().stream().anyMatch(WHICH::contains)
                        || outline.uses().stream()
                                .anyMatch(use -> WHICH.contains(use.path().get(0))));
    }

    private void script(
            ScriptPlace place, Here here, boolean several, Access access, Consumer<DiagramProblem> problems) {
        if (place.closed()) {
            return;
        }
        UseIndex uses = new UseIndex(parsed.outline(place.script()).uses());
        for (Known one : sure(place, here.of(uses.names()), several)) {
            Collection<List<String>> roots =
                    one.many() ? uses.elements(one.path().get(0)) : List.of(one.path());
            if (one.catalog().isEmpty()) {
                roots.forEach(root -> comparisons.names(uses, root, one.catalogs(), Spot.of(place), problems));
                continue;
            }
            FieldValues.Place at =
                    new FieldValues.Place(Spot.of(place), one.catalog().get(), access, problems);
            roots.forEach(root -> comparisons.check(uses, root, at));
            dates.check(place, one, at);
        }
    }
}
