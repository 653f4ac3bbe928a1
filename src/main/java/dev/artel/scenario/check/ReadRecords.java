package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Whether scripts ask the records that they read themselves, by {@code records.get} and {@code records.find} with a catalog that is written
 * out, for fields that it has. That there is no such catalog is told where the call is looked at. Nothing is said where a variable of the
 * diagram has the name of the functions' object. A file of the foreign dialect is left alone: it runs as it came.
 */
@Component
final class ReadRecords implements Check {
    private static final String OBJECT = "records";

    private final Catalogs catalogs;
    private final Comparisons comparisons;
    private final Assignments assignments;
    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    ReadRecords(
            Catalogs catalogs,
            Comparisons comparisons,
            Assignments assignments,
            ScriptPlaces places,
            ParsedScripts parsed) {
        this.catalogs = catalogs;
        this.comparisons = comparisons;
        this.assignments = assignments;
        this.places = places;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        if (diagram.dialect() == Dialect.BPIUM || assignments.all(diagram).contains(OBJECT)) {
            return;
        }
        places.of(diagram).stream().filter(place -> !place.closed()).forEach(place -> script(place, access, problems));
    }

    private void script(ScriptPlace place, Access access, Consumer<DiagramProblem> problems) {
        UseIndex uses = new UseIndex(parsed.outline(place.script()).uses());
        uses.sources()
                .forEach((source, ways) -> catalogs.find(source.catalog()).ifPresent(catalog -> {
                    FieldValues.Place at = new FieldValues.Place(Spot.of(place), catalog, access, problems);
                    ways.forEach(way -> comparisons.check(uses, way, at));
                }));
    }
}
