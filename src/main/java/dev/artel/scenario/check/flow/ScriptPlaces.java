package dev.artel.scenario.check.flow;

import dev.artel.kernel.Text;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.Inputs;
import dev.artel.scenario.diagram.Awaited;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Loop;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where in a diagram scripts stand: the one list of the settings that hold JavaScript. */
@Component
public final class ScriptPlaces {
    private static final String CODE = "code";
    /** Input of a code step that was made of one of the foreign dialect. */
    private static final String LOOSE = "loose";

    /** Input of a code step with all the names that it sees. */
    private static final String OWN_VARIABLES = "variables";

    private final Components components;

    ScriptPlaces(Components components) {
        this.components = components;
    }

    /** The condition of a way; empty when it has none. */
    public List<ScriptPlace> of(Flow flow, Diagram diagram) {
        Collected found = new Collected(flow.id(), Called.line(flow, diagram), diagram.dialect());
        found.script("condition", flow.condition());
        return found.places;
    }

    /** The scripts of an element, all of them evaluated before it has done anything. */
    public List<ScriptPlace> of(Node node, Dialect dialect) {
        Collected found = new Collected(node.id(), node.label(), dialect);
        if (node instanceof StartEvent start && start.trigger() != null) {
            found.script("condition", start.trigger().condition());
        } else if (node instanceof ServiceTask task && task.component() != null) {
            component(task.component(), found);
        } else if (node instanceof UserTask task) {
            task(task.task(), found);
        } else if (node instanceof Waiting waiting) {
            awaited(waiting.awaits(), found);
        } else if (node instanceof Sending sending) {
            sent(sending.sends(), found);
        } else if (node instanceof CallActivity call) {
            found.inputs(call.inputs());
        } else if (node instanceof Timed event) {
            found.expression("timer", event.timer().value());
        }
        return found.places;
    }

    /** The scripts that say over what an activity is repeated, evaluated once before the first round. */
    public List<ScriptPlace> before(Loop loop, Node node, Dialect dialect) {
        Collected found = new Collected(node.id(), node.label(), dialect);
        if (loop.over() instanceof Loop.Times times) {
            found.expression("times", times.count());
        } else if (loop.over() instanceof Loop.Elements elements) {
            found.script("list", elements.list());
        } else if (loop.over() instanceof Loop.Records records) {
            component(new ComponentStep("record.find", records.search(), List.of()), found);
        }
        return found.places;
    }

    /** The scripts that are evaluated at the end of each round. */
    public List<ScriptPlace> after(Loop loop, Node node, Dialect dialect) {
        Collected found = new Collected(node.id(), node.label(), dialect);
        found.script("until", loop.until());
        found.script("gather", loop.gather());
        return found.places;
    }

    /** All of a diagram. */
    public List<ScriptPlace> of(Diagram diagram) {
        List<ScriptPlace> all = new ArrayList<>();
        diagram.flows().values().forEach(flow -> all.addAll(of(flow, diagram)));
        diagram.nodes().values().forEach(node -> {
            all.addAll(of(node, diagram.dialect()));
            Loop loop = diagram.loop(node.id());
            if (loop != null) {
                all.addAll(before(loop, node, diagram.dialect()));
                all.addAll(after(loop, node, diagram.dialect()));
            }
        });
        return all;
    }

    private static void awaited(Awaited awaits, Collected found) {
        if (awaits instanceof Awaited.Message message) {
            found.script("key", message.key());
        } else if (awaits instanceof Awaited.Condition until) {
            found.script("record", until.record());
            found.expression("filters", until.filters());
        }
    }

    private static void sent(Sent sent, Collected found) {
        if (sent instanceof Sent.Message message && message.to() != null) {
            found.script("address", message.to().script());
        }
        found.inputs(sent.inputs());
    }

    private static void task(TaskSpec spec, Collected found) {
        found.script("record", spec.record());
        found.expression("due", spec.due());
        if (spec.assign() != null && spec.assign().kind() == TaskSpec.Assignment.Kind.SCRIPT) {
            found.script("assign", spec.assign().body());
        }
    }

    private void component(ComponentStep step, Collected found) {
        var component = components.find(step.type());
        for (ComponentStep.Input sent : step.inputs()) {
            var input = component.flatMap(known -> known.manifest().input(sent.name()));
            Text title = component.isPresent() && input.isPresent()
                    ? Inputs.title(component.get(), input.get(), sent.name())
                    : Text.of("component.any-name", sent.name());
            found.expression(title, sent.value());
            if (!sent.value().script()
                    && input.isPresent()
                    && input.get().editor().equals(CODE)) {
                Script code = Script.code(sent.value().text());
                found.add(title, isLoose(step) ? code.sloppy() : code, isClosed(step));
            }
        }
    }

    private static boolean isLoose(ComponentStep step) {
        return step.inputs().stream()
                .anyMatch(
                        sent -> sent.name().equals(LOOSE) && sent.value().text().equals("true"));
    }

    private static boolean isClosed(ComponentStep step) {
        return step.type().equals(CODE)
                && step.inputs().stream()
                        .anyMatch(sent -> sent.name().equals(OWN_VARIABLES)
                                && !sent.value().text().isBlank());
    }

    /** The scripts of one element as they are found. */
    private static final class Collected {
        private final String element;
        private final Text label;
        private final boolean strict;
        private final List<ScriptPlace> places = new ArrayList<>();

        Collected(String element, Text label, Dialect dialect) {
            this.element = element;
            this.label = label;
            this.strict = dialect != Dialect.BPIUM;
        }

        void inputs(List<ComponentStep.Input> inputs) {
            inputs.forEach(input -> expression(Text.of("component.any-name", input.name()), input.value()));
        }

        void expression(String what, @Nullable Expression expression) {
            expression(Text.of("scenario.place." + what), expression);
        }

        void expression(Text what, @Nullable Expression expression) {
            if (expression != null && expression.script()) {
                script(what, expression.text());
            }
        }

        void script(String what, @Nullable String text) {
            script(Text.of("scenario.place." + what), text);
        }

        private void script(Text what, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                add(what, Script.expression(text), false);
            }
        }

        void add(Text what, Script script, boolean closed) {
            places.add(new ScriptPlace(element, label, what, strict ? script : script.sloppy(), closed));
        }
    }
}
