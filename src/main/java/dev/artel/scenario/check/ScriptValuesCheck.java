package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
import dev.artel.scenario.check.KnownRecords.Known;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.script.guest.Outline.How;
import dev.artel.scenario.script.guest.Outline.Use;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether scripts beyond the triggers' conditions, of lines and steps, ask records whose catalog is sure for fields that it has, and
 * compare these with what they may hold. A file of the foreign dialect is left alone: it runs as it came.
 */
@Component
final class ScriptValuesCheck implements Check {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private final TriggerValues triggers;
    private final Catalogs catalogs;
    private final Comparisons comparisons;
    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    ScriptValuesCheck(
            TriggerValues triggers,
            Catalogs catalogs,
            Comparisons comparisons,
            ScriptPlaces places,
            ParsedScripts parsed) {
        this.triggers = triggers;
        this.catalogs = catalogs;
        this.comparisons = comparisons;
        this.places = places;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        if (diagram.dialect() == Dialect.BPIUM) {
            return;
        }
        KnownRecords records = new KnownRecords(diagram, triggers, catalogs::find, this::written, assigned(diagram));
        diagram.flows().values().forEach(way -> {
            List<Known> known = records.after(diagram.source(way));
            places.of(way, diagram).forEach(place -> script(place, known, access, problems));
        });
        diagram.nodes().values().stream()
                .filter(node -> !(node instanceof StartEvent))
                .forEach(node -> {
                    List<Known> known = records.at(node);
                    Loop loop = diagram.loop(node.id());
                    Stream<ScriptPlace> rounds =
                            loop == null ? Stream.empty() : places.after(loop, node, diagram.dialect()).stream();
                    Stream.concat(places.of(node, diagram.dialect()).stream(), rounds)
                            .forEach(place -> script(place, known, access, problems));
                });
    }

    private void script(ScriptPlace place, List<Known> known, Access access, Consumer<DiagramProblem> problems) {
        List<Use> uses = parsed.outline(place.script()).uses();
        for (Known one : known) {
            FieldValues.Place at = new FieldValues.Place(Spot.of(place), one.catalog(), access, problems);
            roots(one, uses).forEach(root -> comparisons.check(uses, root, at));
        }
    }

    /** Of a list the values of each element that is asked for by its number. */
    private static Stream<List<String>> roots(Known known, List<Use> uses) {
        if (!known.many()) {
            return Stream.of(known.path());
        }
        return uses.stream()
                .map(Use::path)
                .filter(path ->
                        path.size() > 3 && path.get(0).equals(known.path().get(0)))
                .filter(path ->
                        INDEX.matcher(path.get(1)).matches() && path.get(2).equals("values"))
                .map(path -> path.subList(0, 3))
                .distinct();
    }

    /** The names that scripts of the diagram assign to, or to parts of what they hold. */
    private Set<String> assigned(Diagram diagram) {
        return places.of(diagram).stream()
                .flatMap(place -> parsed.outline(place.script()).uses().stream())
                .filter(use -> use.how() == How.WRITTEN)
                .map(use -> use.path().get(0))
                .collect(Collectors.toSet());
    }

    private String written(ComponentStep.Input input) {
        return input.value().script()
                ? parsed.written(input.value()).map(json -> json.asString("")).orElse("")
                : input.value().text();
    }
}
