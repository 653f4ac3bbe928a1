package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.event.TriggerType;
import dev.artel.event.TriggerTypes;
import dev.artel.scenario.component.HostFunctions;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.ErrorCatch;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.diagram.VariablePath;
import dev.artel.scenario.diagram.Waiting;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a variable takes the name of something that scripts have anyway, which they would not find from then on. */
@Component
final class VariableCheck implements Check {
    private static final List<String> ALWAYS =
            List.of("event", "script", "user", "record", "process", "log", "fail", "crypto", "moment", "_");

    private final HostFunctions functions;
    private final TriggerTypes triggers;

    VariableCheck(HostFunctions functions, TriggerTypes triggers) {
        this.functions = functions;
        this.triggers = triggers;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        Set<String> taken = taken(diagram);
        for (Node node : diagram.nodes().values()) {
            Stream.concat(written(node).map(VariablePath::root), looped(diagram.loop(node.id())))
                    .filter(taken::contains)
                    .forEach(name -> problems.accept(Flaw.HIDING_VARIABLE.at(node.id(), node.label(), name)));
        }
    }

    private Set<String> taken(Diagram diagram) {
        Set<String> taken = new HashSet<>(ALWAYS);
        functions.names().forEach(name -> taken.add(name.substring(0, name.indexOf('.'))));
        diagram.all(StartEvent.class).stream()
                .map(StartEvent::trigger)
                .filter(Objects::nonNull)
                .map(Trigger::kind)
                .flatMap(kind -> triggers.find(kind).stream())
                .flatMap(type -> type.inputs().stream())
                .map(TriggerType.Input::name)
                .forEach(taken::add);
        return taken;
    }

    /** The variables that the element itself assigns to, what its rounds come to left out. */
    static Stream<VariablePath> written(Node node) {
        if (node instanceof ServiceTask task && task.component() != null) {
            return task.component().outputs().stream().map(output -> output.to());
        }
        if (node instanceof CallActivity call) {
            return call.outputs().stream().map(output -> output.to());
        }
        if (node instanceof UserTask task) {
            return task.task().outputs().stream().map(output -> output.to());
        }
        if (node instanceof Waiting waiting) {
            return waiting.awaits().outputs().stream().map(output -> output.to());
        }
        if (node instanceof ErrorCatch exit) {
            return Stream.of(exit.code(), exit.message()).filter(Objects::nonNull);
        }
        return Stream.empty();
    }

    private static Stream<String> looped(@Nullable Loop loop) {
        return loop == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(loop.item(), loop.index()),
                        Stream.ofNullable(loop.into()).map(VariablePath::root));
    }
}
