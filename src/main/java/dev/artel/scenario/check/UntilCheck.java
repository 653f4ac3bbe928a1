package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Awaited;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Waiting;
import dev.artel.scenario.script.Script;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Whether the filters that processes wait for name fields that the record has. */
@Component
final class UntilCheck implements Check {
    private static final Text FILTERS = Text.of("scenario.place.filters");
    private static final Text RECORD = Text.of("scenario.place.record");

    private final Targets targets;
    private final FieldValues values;
    private final Knowledge knowledge;
    private final ParsedScripts parsed;

    UntilCheck(Targets targets, FieldValues values, Knowledge knowledge, ParsedScripts parsed) {
        this.knowledge = knowledge;
        this.targets = targets;
        this.values = values;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        List<Waiting> waits = diagram.all(Waiting.class).stream()
                .filter(waiting -> waiting.awaits() instanceof Awaited.Condition)
                .toList();
        if (waits.isEmpty()) {
            return;
        }
        KnownRecords records = knowledge.of(diagram);
        for (Waiting waiting : waits) {
            Awaited.Condition until = (Awaited.Condition) waiting.awaits();
            JsonNode written = filters(waiting, until.filters(), problems);
            if (!written.isMissingNode()) {
                catalog(until, diagram, waiting, records, problems)
                        .map(catalog -> new FieldValues.Place(waiting, catalog, access, problems))
                        .ifPresent(place -> values.filters(written, place.in(FILTERS)));
            }
        }
    }

    /** What is written out; a missing node for what is computed, for nothing and for what is no filter, which is a problem. */
    private JsonNode filters(Node node, Expression filters, Consumer<DiagramProblem> problems) {
        if (filters.text().isBlank()) {
            return MissingNode.getInstance();
        }
        Optional<JsonNode> written = parsed.written(filters);
        if (written.isPresent() && FieldValues.isFilter(written.get())) {
            return written.get();
        }
        problems.accept(Flaw.BAD_INPUT.at(
                node.id(), node.label(), FILTERS, filters.text(), Text.of("scenario.input-type.filters")));
        return MissingNode.getInstance();
    }

    /** The catalog of the record, as far as the diagram says it outright. */
    private Optional<Catalog> catalog(
            Awaited.Condition until,
            Diagram diagram,
            Node node,
            KnownRecords records,
            Consumer<DiagramProblem> problems) {
        if (until.record() == null) {
            return Targets.triggered(diagram).flatMap(ref -> targets.catalog(ref, node, unheard -> {}));
        }
        String ref = parsed.outline(Script.expression(until.record()))
                .value()
                .path("catalogId")
                .asString("");
        return ref.isEmpty()
                ? read(until.record(), node, records)
                : targets.catalog(ref, node.id(), Spot.of(node).in(RECORD).label(), problems);
    }

    /** The catalog of a record that steps before have read into that variable. */
    private static Optional<Catalog> read(String script, Node node, KnownRecords records) {
        String name = script.strip();
        return records.at(node).of(Set.of(name)).stream()
                .filter(one -> !one.many() && !one.given())
                .flatMap(one -> one.catalog().stream())
                .findFirst();
    }
}
