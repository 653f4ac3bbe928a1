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
import dev.artel.scenario.script.guest.Outline;
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

    /** Where a run is told what started it, and of which catalog the record is. */
    private static final Set<String> WHICH = Set.of("catalogId", "event");

    /** Functions of lists that put something into them. */
    private static final Set<String> PUTS = Set.of("push", "unshift", "splice", "fill");

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
        boolean several = diagram.flows().values().stream()
                .flatMap(way -> places.of(way, diagram).stream())
                .anyMatch(this::asksWhich);
        KnownRecords records = new KnownRecords(diagram, triggers, catalogs::find, this::written, assigned(diagram));
        diagram.flows().values().forEach(way -> {
            List<Known> known = records.after(diagram.source(way));
            places.of(way, diagram).forEach(place -> script(place, sure(place, known, several), access, problems));
        });
        diagram.nodes().values().stream()
                .filter(node -> !(node instanceof StartEvent))
                .forEach(node -> {
                    List<Known> known = records.at(node);
                    Loop loop = diagram.loop(node.id());
                    Stream<ScriptPlace> rounds =
                            loop == null ? Stream.empty() : places.after(loop, node, diagram.dialect()).stream();
                    Stream.concat(places.of(node, diagram.dialect()).stream(), rounds)
                            .forEach(place -> script(place, sure(place, known, several), access, problems));
                });
    }

    /**
     * Without what the trigger gives where the script asks which catalog it is of: then it is ready for records of others, which a
     * subscription of another file or program may send.
     *
     * @param several whether ways of the diagram part by that
     */
    private List<Known> sure(ScriptPlace place, List<Known> known, boolean several) {
        if (place.closed()) {
            return List.of();
        }
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
        if (uses.stream()
                .anyMatch(use ->
                        puts(use) && use.path().get(0).equals(known.path().get(0)))) {
            return Stream.empty();
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

    private static boolean puts(Use use) {
        return use.path().size() == 2 && PUTS.contains(use.path().get(1));
    }

    /** The names that scripts of the diagram assign to, or to parts of what they hold, also by functions of lists. */
    private Set<String> assigned(Diagram diagram) {
        return places.of(diagram).stream()
                .filter(place -> !place.closed())
                .flatMap(place -> parsed.outline(place.script()).uses().stream())
                .filter(use -> use.how() == How.WRITTEN || puts(use))
                .map(use -> use.path().get(0))
                .collect(Collectors.toSet());
    }

    private String written(ComponentStep.Input input) {
        return input.value().script()
                ? parsed.written(input.value()).map(json -> json.asString("")).orElse("")
                : input.value().text();
    }
}
