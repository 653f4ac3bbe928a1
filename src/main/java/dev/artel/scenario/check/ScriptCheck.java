package dev.artel.scenario.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.access.Access;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.Inputs;
import dev.artel.scenario.diagram.Awaited;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Sending;
import dev.artel.scenario.diagram.Sent;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.diagram.Waiting;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.Scripts;
import dev.artel.scenario.script.SyntaxFault;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether every script of a diagram is JavaScript; each text is parsed once and remembered. */
@Component
final class ScriptCheck implements Check {
    private static final int REMEMBERED = 2_000;
    private static final String CODE = "code";
    private static final String LOOSE = "loose";

    private final Scripts scripts;
    private final Components components;
    private final Cache<Script, List<SyntaxFault>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ScriptCheck(Scripts scripts, Components components) {
        this.scripts = scripts;
        this.components = components;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        for (Flow flow : diagram.flows().values()) {
            String label = flow.name().isBlank() ? flow.id() : flow.name();
            script(flow.condition(), new Place(flow.id(), label, Text.of("scenario.place.condition")), problems);
        }
        diagram.nodes().values().forEach(node -> node(node, problems));
    }

    private void node(Node node, Consumer<DiagramProblem> problems) {
        if (node instanceof StartEvent start && start.trigger() != null) {
            script(start.trigger().condition(), Place.of(node, "condition"), problems);
        } else if (node instanceof ServiceTask task && task.component() != null) {
            component(task, task.component(), problems);
        } else if (node instanceof UserTask task) {
            task(task, problems);
        } else if (node instanceof Waiting waiting) {
            awaited(node, waiting.awaits(), problems);
        } else if (node instanceof Sending sending) {
            sent(node, sending.sends(), problems);
        } else if (node instanceof CallActivity call) {
            call.inputs()
                    .forEach(sent -> expression(
                            sent.value(),
                            new Place(call.id(), call.label(), Text.of("component.any-name", sent.name())),
                            problems));
        } else if (node instanceof Timed event) {
            expression(event.timer().value(), Place.of(node, "timer"), problems);
        }
    }

    private void awaited(Node node, Awaited awaits, Consumer<DiagramProblem> problems) {
        if (awaits instanceof Awaited.Message message) {
            script(message.key(), Place.of(node, "key"), problems);
        } else if (awaits instanceof Awaited.Condition until) {
            script(until.record(), Place.of(node, "record"), problems);
            expression(until.filters(), Place.of(node, "filters"), problems);
        }
    }

    private void sent(Node node, Sent sent, Consumer<DiagramProblem> problems) {
        if (sent instanceof Sent.Message message && message.to() != null) {
            script(message.to().script(), Place.of(node, "address"), problems);
        }
        sent.inputs()
                .forEach(input -> expression(
                        input.value(),
                        new Place(node.id(), node.label(), Text.of("component.any-name", input.name())),
                        problems));
    }

    private void task(UserTask task, Consumer<DiagramProblem> problems) {
        TaskSpec spec = task.task();
        script(spec.record(), Place.of(task, "record"), problems);
        expression(spec.due(), Place.of(task, "due"), problems);
        if (spec.assign() != null && spec.assign().kind() == TaskSpec.Assignment.Kind.SCRIPT) {
            script(spec.assign().body(), Place.of(task, "assign"), problems);
        }
    }

    private void component(ServiceTask task, ComponentStep step, Consumer<DiagramProblem> problems) {
        var component = components.find(step.type());
        for (ComponentStep.Input sent : step.inputs()) {
            var input = component.flatMap(known -> known.manifest().input(sent.name()));
            Text title = component.isPresent() && input.isPresent()
                    ? Inputs.title(component.get(), input.get(), sent.name())
                    : Text.of("component.any-name", sent.name());
            Place place = new Place(task.id(), task.label(), title);
            expression(sent.value(), place, problems);
            if (!sent.value().script()
                    && input.isPresent()
                    && input.get().editor().equals(CODE)) {
                Script code = Script.code(sent.value().text());
                parse(isLoose(step) ? code.sloppy() : code, place, problems);
            }
        }
    }

    private static boolean isLoose(ComponentStep step) {
        return step.inputs().stream()
                .anyMatch(
                        sent -> sent.name().equals(LOOSE) && sent.value().text().equals("true"));
    }

    private void expression(@Nullable Expression expression, Place place, Consumer<DiagramProblem> problems) {
        if (expression != null && expression.script()) {
            script(expression.text(), place, problems);
        }
    }

    private void script(@Nullable String text, Place place, Consumer<DiagramProblem> problems) {
        if (text != null && !text.isBlank()) {
            parse(Script.expression(text), place, problems);
        }
    }

    private void parse(Script script, Place place, Consumer<DiagramProblem> problems) {
        for (SyntaxFault fault : known.get(script, scripts::check)) {
            problems.accept(Flaw.SCRIPT_SYNTAX.at(
                    place.element(), place.label(), place.what(), fault.line(), fault.column(), fault.message()));
        }
    }

    /** Where a script stands. */
    private record Place(String element, String label, Text what) {
        static Place of(Node node, String what) {
            return new Place(node.id(), node.label(), Text.of("scenario.place." + what));
        }
    }
}
