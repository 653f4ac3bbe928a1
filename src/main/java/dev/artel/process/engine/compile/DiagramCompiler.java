package dev.artel.process.engine.compile;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.Effect;
import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Choice;
import dev.artel.scenario.diagram.Compensating;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Reach;
import dev.artel.scenario.diagram.Sending;
import dev.artel.scenario.diagram.ServiceTask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.springframework.stereotype.Component;

/** Compiles diagrams into what the engine runs. */
@Component
public class DiagramCompiler {
    private final Map<Class<?>, ElementCompiler<?>> compilers;
    private final Function<String, Effect> effects;

    DiagramCompiler(List<ElementCompiler<?>> compilers, List<dev.artel.scenario.component.Component> components) {
        this.compilers = compilers.stream().collect(Collectors.toMap(ElementCompiler::getType, Function.identity()));
        Map<String, Effect> known = components.stream()
                .collect(Collectors.toMap(
                        dev.artel.scenario.component.Component::type,
                        component -> component.manifest().effect()));
        effects = type -> known.getOrDefault(type, Effect.NONE);
    }

    /**
     * The executable of the diagram: the same diagram gives the same text.
     *
     * @throws Problem Unprocessable when an element cannot be run or has an id of ours
     */
    public BpmnModelInstance compile(long scenarioId, Diagram diagram, Form form) {
        diagram.nodes().keySet().forEach(id -> checkId(id, form.key(scenarioId)));
        diagram.flows().keySet().forEach(id -> checkId(id, form.key(scenarioId)));
        Executable executable =
                new Executable(scenarioId, form, diagram, new Continuations(diagram, form == Form.ASYNC, effects));
        diagram.nodes().values().stream()
                .filter(node -> !(node instanceof BoundaryEvent) && !(node instanceof Compensating))
                .forEach(node -> compile(node, executable));
        diagram.all(BoundaryEvent.class).forEach(node -> compile(node, executable));
        // the engine looks for what they name when it reads them
        diagram.all(Compensating.class).forEach(node -> compile(node, executable));
        if (diagram.nodes().values().stream().anyMatch(node -> mayEnd(node, diagram))) {
            executable.failure();
        }
        executable.closeFrames();
        Reach reach = new Reach(diagram);
        Set<String> pauses = executable.async() ? Pauses.of(diagram) : Set.of();
        diagram.nodes().values().stream().flatMap(diagram::outgoing).forEach(flow -> {
            if (pauses.contains(flow.id())) {
                executable.pause(flow);
            }
            compile(flow, reach, executable);
        });
        diagram.nodes().values().stream()
                .filter(reach::endsAway)
                .forEach(node -> executable.listenOnce(
                        executable.outer(node.id(), FlowNode.class), ExecutionListener.EVENTNAME_END, Call.TURNED));
        diagram.all(Choice.class).forEach(gateway -> defaultFlow(gateway, executable));
        return executable.model();
    }

    /** The executable as text. */
    public String text(long scenarioId, Diagram diagram, Form form) {
        return Bpmn.convertToString(compile(scenarioId, diagram, form));
    }

    /** Whether the process may end there because whoever waits for it catches what fails. */
    private static boolean mayEnd(Node node, Diagram diagram) {
        return node instanceof ServiceTask
                || node instanceof Sending
                || node instanceof CallActivity
                || diagram.loop(node.id()) != null;
    }

    private static void checkId(String id, String key) {
        if (id.equals(key) || id.startsWith(Executable.OURS)) {
            throw new Problem(
                    Problems.UNPROCESSABLE, Fault.element(id, "reserved-id", Text.of("process.reserved-id", id)));
        }
    }

    @SuppressWarnings("unchecked")
    private <N extends Node> void compile(N node, Executable to) {
        ElementCompiler<N> compiler = (ElementCompiler<N>) compilers.get(node.getClass());
        if (compiler == null) {
            throw new Problem(
                    Problems.UNPROCESSABLE,
                    Fault.element(node.id(), "unsupported-element", Text.of("process.unsupported", node.label())));
        }
        compiler.compile(node, to);
    }

    /** Flows are written in the order in which the elements name them: the engine tries conditions in that order. */
    private static void compile(Flow flow, Reach reach, Executable to) {
        SequenceFlow written = to.add(SequenceFlow.class, flow.id());
        FlowNode source = Fork.source(flow.source(), to);
        to.join(written, source, to.entrance(flow));
        if (reach.turnsAway(flow)) {
            CamundaExecutionListener listener =
                    to.addTo(to.addTo(written, ExtensionElements.class), CamundaExecutionListener.class);
            listener.setCamundaEvent(ExecutionListener.EVENTNAME_TAKE);
            listener.setCamundaDelegateExpression(Call.TURNED.text());
        }
        if (flow.condition() != null && !isDefault(flow, to)) {
            to.addTo(written, ConditionExpression.class)
                    .setTextContent(Call.condition(flow.id()).text());
        }
    }

    private static boolean isDefault(Flow flow, Executable to) {
        return to.diagram().nodes().get(flow.source()) instanceof Choice gateway
                && flow.id().equals(gateway.defaultFlow());
    }

    private static void defaultFlow(Choice gateway, Executable to) {
        if (gateway.defaultFlow() != null) {
            SequenceFlow flow = to.element(Objects.requireNonNull(gateway.defaultFlow()), SequenceFlow.class);
            if (gateway instanceof dev.artel.scenario.diagram.ExclusiveGateway) {
                to.element(gateway.id(), ExclusiveGateway.class).setDefault(flow);
            } else {
                to.element(gateway.id(), InclusiveGateway.class).setDefault(flow);
            }
        }
    }
}
