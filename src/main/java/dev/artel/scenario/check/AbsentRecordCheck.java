package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.check.flow.Written;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Reach;
import dev.artel.scenario.diagram.Scope;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.script.guest.Outline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Scripts that read members of {@code record} where a rule is asked before there is one: {@code record} is null then. Nothing is said
 * where some script of the diagram asks whether it is there or what has happened, nor where a step assigns to that name.
 */
@Component
final class AbsentRecordCheck implements Check {
    private static final String CREATION = "$record.before.create";
    private static final String RECORD = "record";

    /** What tells a creation from anything else. */
    private static final Set<String> WHICH = Set.of("event", "recordId", "prevValues");

    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    AbsentRecordCheck(ScriptPlaces places, ParsedScripts parsed) {
        this.places = places;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        List<StartEvent> creations = diagram.all(StartEvent.class).stream()
                .filter(start ->
                        start.trigger() != null && start.trigger().kind().equals(CREATION))
                .toList();
        if (creations.isEmpty() || diagram.dialect() == Dialect.BPIUM || isReady(diagram)) {
            return;
        }
        Reach reach = new Reach(diagram);
        diagram.nodes().values().stream()
                .filter(node -> creations.stream().anyMatch(start -> reach.leads(start, outermost(diagram, node))))
                .forEach(node -> {
                    places.of(node, diagram.dialect()).forEach(place -> script(place, problems));
                    diagram.outgoing(node)
                            .flatMap(way -> places.of(way, diagram).stream())
                            .forEach(place -> script(place, problems));
                });
    }

    private void script(ScriptPlace place, Consumer<DiagramProblem> problems) {
        boolean reads = !place.closed()
                && parsed.outline(place.script()).uses().stream()
                        .anyMatch(use ->
                                use.path().size() > 1 && use.path().get(0).equals(RECORD));
        if (reads) {
            problems.accept(Flaw.ABSENT_RECORD.at(place.element(), place.label(), place.what()));
        }
    }

    /** Whether the diagram knows that there may be no record. */
    private boolean isReady(Diagram diagram) {
        boolean assigned = diagram.nodes().values().stream()
                .flatMap(Written::by)
                .anyMatch(path -> path.root().equals(RECORD));
        return assigned
                || places.of(diagram).stream()
                        .flatMap(place -> parsed.outline(place.script()).uses().stream())
                        .anyMatch(AbsentRecordCheck::asks);
    }

    private static boolean asks(Outline.Use use) {
        String name = use.path().get(0);
        return WHICH.contains(name) || (name.equals(RECORD) && use.path().size() == 1);
    }

    private static Node outermost(Diagram diagram, Node node) {
        Node at = node;
        for (Optional<Scope> around = diagram.around(at.id()); around.isPresent(); around = diagram.around(at.id())) {
            at = around.get();
        }
        return at;
    }
}
