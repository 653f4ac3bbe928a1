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
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether the filters that processes wait for name fields that the record has. */
@Component
final class UntilCheck implements Check {
    private final Targets targets;
    private final FieldValues values;
    private final ParsedScripts parsed;

    UntilCheck(Targets targets, FieldValues values, ParsedScripts parsed) {
        this.targets = targets;
        this.values = values;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        for (Waiting waiting : diagram.all(Waiting.class)) {
            if (waiting.awaits() instanceof Awaited.Condition until) {
                until(waiting, until, diagram, access, problems);
            }
        }
    }

    private void until(
            Waiting node, Awaited.Condition until, Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        Expression filters = until.filters();
        if (filters.text().isBlank()) {
            return;
        }
        Optional<JsonNode> written = parsed.written(filters);
        if (written.isEmpty() || !FieldValues.isFilter(written.get())) {
            problems.accept(
                    Flaw.BAD_INPUT.at(node.id(), node.label(), Text.of("scenario.place.filters"), filters.text()));
        } else {
            catalog(until, diagram, node, problems)
                    .ifPresent(catalog ->
                            values.filters(written.get(), new FieldValues.Place(node, catalog, access, problems)));
        }
    }

    /** The catalog of the record, as far as the diagram says it outright. */
    private Optional<Catalog> catalog(
            Awaited.Condition until, Diagram diagram, Node node, Consumer<DiagramProblem> problems) {
        if (until.record() == null) {
            return Targets.triggered(diagram).flatMap(ref -> targets.catalog(ref, node, unheard -> {}));
        }
        String ref = parsed.outline(Script.expression(until.record()))
                .value()
                .path("catalogId")
                .asString("");
        return ref.isEmpty() ? Optional.empty() : targets.catalog(ref, node, problems);
    }
}
