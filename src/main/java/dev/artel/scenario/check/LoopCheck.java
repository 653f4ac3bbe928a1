package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.check.flow.Written;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.VariablePath;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Activities that are done many times: names of the element and its number, how often, and that nobody assigns to them. */
@Component
final class LoopCheck implements Check {
    private static final Set<String> SEARCH = Set.of("catalog", "filters", "search", "sort", "fields");

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        diagram.loops().forEach((id, loop) -> {
            Node node = Objects.requireNonNull(diagram.nodes().get(id));
            names(node, loop, diagram, problems);
            over(node, loop, problems);
        });
        if (!diagram.loops().isEmpty()) {
            diagram.nodes().values().forEach(node -> written(node, diagram, problems));
        }
    }

    private static void names(Node node, Loop loop, Diagram diagram, Consumer<DiagramProblem> problems) {
        Set<String> around = new HashSet<>();
        diagram.rounds(node.id()).stream()
                .filter(id -> !id.equals(node.id()))
                .map(id -> Objects.requireNonNull(diagram.loop(id)))
                .forEach(outer -> {
                    around.add(outer.item());
                    around.add(outer.index());
                });
        for (String name : new String[] {loop.item(), loop.index()}) {
            boolean plain = VariablePath.parse(name)
                    .filter(path -> path.steps().isEmpty())
                    .isPresent();
            if (!plain) {
                problems.accept(Flaw.BAD_VARIABLE.at(node.id(), node.label(), name));
            } else if (!around.add(name)) {
                problems.accept(Flaw.LOOP_NAMES.at(node.id(), node.label(), name));
            }
        }
    }

    private static void over(Node node, Loop loop, Consumer<DiagramProblem> problems) {
        if (loop.over() instanceof Loop.Times times && !counts(times.count())) {
            problems.accept(
                    Flaw.LOOP_TIMES.at(node.id(), node.label(), times.count().text(), Loop.MOST_ELEMENTS));
        } else if (loop.over() instanceof Loop.Records records) {
            records.search().stream()
                    .map(ComponentStep.Input::name)
                    .filter(name -> !SEARCH.contains(name))
                    .forEach(name -> problems.accept(Flaw.LOOP_SEARCH.at(node.id(), node.label(), name)));
        }
    }

    private static boolean counts(Expression count) {
        return count.script()
                ? !count.text().isBlank()
                : count.text().matches("\\d{1,5}") && Integer.parseInt(count.text()) <= Loop.MOST_ELEMENTS;
    }

    /** What a round knows alone is nobody's to assign to; the list of the results is written when all rounds are over. */
    private static void written(Node node, Diagram diagram, Consumer<DiagramProblem> problems) {
        Set<String> own = new HashSet<>();
        diagram.rounds(node.id()).stream()
                .map(id -> Objects.requireNonNull(diagram.loop(id)))
                .forEach(loop -> {
                    own.add(loop.item());
                    own.add(loop.index());
                });
        Written.by(node)
                .map(VariablePath::root)
                .filter(own::contains)
                .forEach(name -> problems.accept(Flaw.LOOP_VARIABLE.at(node.id(), node.label(), name)));
    }
}
