package dev.artel.scenario.check.flow;

import dev.artel.scenario.diagram.Awaited;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.ErrorCatch;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.Trigger;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.diagram.VariablePath;
import dev.artel.scenario.diagram.Waiting;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which variables an element sets: the one list of the settings that name variables to be written. */
public final class Written {
    private static final Set<String> TOLD = Set.of("$message", "$signal");

    private Written() {}

    /** The variables, or places in them, that the element gives a value when it has done its work. */
    public static Stream<VariablePath> by(Node node) {
        if (node instanceof ServiceTask task && task.component() != null) {
            return task.component().outputs().stream().map(ComponentStep.Output::to);
        }
        if (node instanceof CallActivity call) {
            return call.outputs().stream().map(ComponentStep.Output::to);
        }
        if (node instanceof UserTask task) {
            return task.task().outputs().stream().map(TaskSpec.Output::to);
        }
        if (node instanceof Waiting waiting) {
            return waiting.awaits().outputs().stream().map(ComponentStep.Output::to);
        }
        if (node instanceof ErrorCatch exit) {
            return Stream.of(exit.code(), exit.message()).filter(Objects::nonNull);
        }
        return Stream.empty();
    }

    /** The names that the rounds of that activity know, and nobody else; the list of results is not among them. */
    public static Stream<String> inRounds(Diagram diagram, String activity) {
        return diagram.rounds(activity).stream()
                .flatMap(id -> Optional.ofNullable(diagram.loop(id)).stream())
                .flatMap(loop -> Stream.of(loop.item(), loop.index()));
    }

    /** The variable, or place in one, that receives what the rounds of an activity gave. */
    public static Stream<VariablePath> byRounds(Diagram diagram, Node activity) {
        return Optional.ofNullable(diagram.loop(activity.id())).stream()
                .flatMap(loop -> Stream.ofNullable(loop.into()));
    }

    /** Whether the element also sets variables whose names nobody knows before: those of all that comes with what it is told. */
    public static boolean anything(Node node) {
        if (node instanceof Waiting waiting) {
            return !(waiting.awaits() instanceof Awaited.Condition)
                    && waiting.awaits().outputs().isEmpty();
        }
        Trigger trigger = node instanceof StartEvent start ? start.trigger() : null;
        return trigger != null && TOLD.contains(trigger.kind());
    }

    /** Whether a process that begins here may have variables that its starter gave it: a start by hand, by REST or by a call. */
    public static boolean byStarter(StartEvent start) {
        return start.trigger() == null || start.trigger().kind().isEmpty();
    }
}
