package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.check.flow.Written;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.VariablePath;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a variable takes the name of something that scripts have anyway, which they would not find from then on. */
@Component
final class VariableCheck implements Check {
    private final ScriptNames scope;

    VariableCheck(ScriptNames scope) {
        this.scope = scope;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        Set<String> taken = taken(diagram);
        for (Node node : diagram.nodes().values()) {
            Stream.concat(Written.by(node).map(VariablePath::root), looped(diagram.loop(node.id())))
                    .filter(taken::contains)
                    .forEach(name -> problems.accept(Flaw.HIDING_VARIABLE.at(node.id(), node.label(), name)));
        }
    }

    private Set<String> taken(Diagram diagram) {
        Set<String> taken = new HashSet<>(scope.always());
        diagram.all(StartEvent.class).stream()
                .flatMap(start -> Optional.ofNullable(start.trigger()).stream())
                .forEach(trigger -> taken.addAll(scope.inputs(trigger.kind())));
        return taken;
    }

    private static Stream<String> looped(@Nullable Loop loop) {
        return loop == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(loop.item(), loop.index()),
                        Stream.ofNullable(loop.into()).map(VariablePath::root));
    }
}
