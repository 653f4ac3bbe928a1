package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.Timer;
import dev.artel.scenario.diagram.TimerBoundary;
import dev.artel.scenario.diagram.TimerStart;
import dev.artel.scenario.diagram.Waiting;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;

/** An executable that is being written. */
final class Executable {
    private static final String NAMESPACE = "urn:artel:executable:1";
    /** Demanded by the engine, although its own history is switched off. */
    private static final String HISTORY = "P1D";

    private static final String PAUSE = "artel.pause.";
    static final String NEXT = "artel.next.";

    /** How ids begin that are not those of elements of the diagram. */
    static final String OURS = "artel.";

    private static final String FAILED = Call.FAILED;
    private final long scenarioId;
    private final Form form;
    private final Diagram diagram;
    private final Continuations continuations;
    private final BpmnModelInstance model;
    private final Process process;
    private final Frames frames = new Frames(this);

    Executable(long scenarioId, Form form, Diagram diagram, Continuations continuations) {
        this.scenarioId = scenarioId;
        this.form = form;
        this.diagram = diagram;
        this.continuations = continuations;
        model = Bpmn.createEmptyModel();
        Definitions definitions = model.newInstance(Definitions.class, OURS + "executable");
        definitions.setTargetNamespace(NAMESPACE);
        model.setDefinitions(definitions);
        process = model.newInstance(Process.class, form.key(scenarioId));
        process.setExecutable(true);
        process.setCamundaHistoryTimeToLiveString(HISTORY);
        definitions.addChildElement(process);
    }

    BpmnModelInstance model() {
        return model;
    }

    Diagram diagram() {
        return diagram;
    }

    Continuations continuations() {
        return continuations;
    }

    boolean async() {
        return form == Form.ASYNC;
    }

    String message(String startElement) {
        return form.message(scenarioId, startElement);
    }

    /** A new element, in the scope in which it stands in the diagram; the scope was written before. */
    <E extends FlowElement> E add(Class<E> type, String id) {
        return ours(type, id, container(id));
    }

    /** A new element in that sub-process or process. */
    <E extends BpmnModelElementInstance> E ours(Class<E> type, String id, BpmnModelElementInstance in) {
        E element = model.newInstance(type, id);
        in.addChildElement(element);
        return element;
    }

    /** What an element of the diagram stands in: its scope, or what belongs to its rounds. */
    BpmnModelElementInstance container(String id) {
        return frames.container(id);
    }

    /** The sub-process that a node or flow is drawn in, or the process. */
    BpmnModelElementInstance scope(String id) {
        String scope = diagram.scope(id);
        return scope == null ? process : inner(scope);
    }

    /** Joins what stands around activities. */
    void closeFrames() {
        frames.close();
    }

    /** The activity, or what is around its rounds: where ways lead to and from, and where exits are. */
    <E extends FlowNode> E outer(String id, Class<E> type) {
        return element(frames.outer(id), type);
    }

    /** What is undone when the activity is: one round of it, or the activity with what is around it. */
    FlowNode undone(String activity) {
        return inner(frames.undone(activity));
    }

    /** The element itself, written before. */
    FlowNode inner(String id) {
        return element(id, FlowNode.class);
    }

    /** The element that the flow leads to: its target, or the place before it where the transaction may end. */
    FlowNode entrance(Flow flow) {
        FlowNode pause = model.getModelElementById(PAUSE + flow.id());
        return pause != null ? pause : outer(flow.target(), FlowNode.class);
    }

    /** Lets a transaction that has done enough end on that flow; the next one goes on at once. */
    void pause(Flow flow) {
        String id = flow.id();
        FlowNode target = outer(flow.target(), FlowNode.class);
        ExclusiveGateway gateway = beside(ExclusiveGateway.class, PAUSE + id, flow);
        IntermediateThrowEvent next = beside(IntermediateThrowEvent.class, NEXT + id, flow);
        next.setCamundaAsyncBefore(true);
        SequenceFlow enough = beside(SequenceFlow.class, OURS + "enough." + id, flow);
        addTo(enough, ConditionExpression.class).setTextContent(Call.ENOUGH.text());
        join(enough, gateway, next);
        SequenceFlow on = beside(SequenceFlow.class, OURS + "on." + id, flow);
        join(on, gateway, target);
        gateway.setDefault(on);
        join(beside(SequenceFlow.class, OURS + "then." + id, flow), next, target);
    }

    private <E extends FlowElement> E beside(Class<E> type, String id, Flow flow) {
        return ours(type, id, scope(flow.id()));
    }

    /** Makes the written flow lead from one element to another. */
    void join(SequenceFlow flow, FlowNode source, FlowNode target) {
        flow.setSource(source);
        flow.setTarget(target);
        source.getOutgoing().add(flow);
        target.getIncoming().add(flow);
    }

    /** A new element beside the process, such as a message. */
    <E extends RootElement> E addRoot(Class<E> type, String kind, String element) {
        E root = model.newInstance(type, OURS + kind + "." + element);
        model.getDefinitions().addChildElement(root);
        return root;
    }

    /** The error by which steps and ends name that catch: no other one catches it. */
    Error error(String errorCatch) {
        return error(errorCatch, Call.exit(errorCatch));
    }

    /** The escalation that only that catch listens to. */
    Escalation escalation(String escalationCatch) {
        Escalation known = model.getModelElementById(OURS + "escalation." + escalationCatch);
        if (known != null) {
            return known;
        }
        Escalation escalation = addRoot(Escalation.class, "escalation", escalationCatch);
        escalation.setEscalationCode(Call.exit(escalationCatch));
        return escalation;
    }

    /** The error of an end that nobody catches: it ends everything, in whatever scope it is thrown. */
    Error failure() {
        if (model.getModelElementById(FAILED) == null) {
            SubProcess failed = model.newInstance(SubProcess.class, FAILED);
            failed.setTriggeredByEvent(true);
            process.addChildElement(failed);
            StartEvent start = model.newInstance(StartEvent.class, FAILED + ".start");
            failed.addChildElement(start);
            addTo(start, ErrorEventDefinition.class).setError(error("failed", FAILED));
        }
        return error("failed", FAILED);
    }

    private Error error(String name, String code) {
        Error known = model.getModelElementById(OURS + "error." + name);
        if (known != null) {
            return known;
        }
        Error error = addRoot(Error.class, "error", name);
        error.setErrorCode(code);
        return error;
    }

    /** A new child without an id. */
    <E extends BpmnModelElementInstance> E addTo(BpmnModelElementInstance parent, Class<E> type) {
        E child = model.newInstance(type);
        child.removeAttribute("id");
        parent.addChildElement(child);
        return child;
    }

    /** The element of that id, written before. */
    <E extends FlowElement> E element(String id, Class<E> type) {
        return type.cast(model.getModelElementById(id));
    }

    /** Whether a transaction ends before the element, and whether one ends after it. */
    void async(FlowNode node, boolean before, boolean after) {
        if (before) {
            node.setCamundaAsyncBefore(true);
        }
        if (after) {
            node.setCamundaAsyncAfter(true);
        }
    }

    /** The element tells us when that happens to it. */
    void listen(BaseElement node, String event, Call call) {
        ExtensionElements extensions = node.getExtensionElements();
        if (extensions == null) {
            extensions = addTo(node, ExtensionElements.class);
        }
        CamundaExecutionListener listener = addTo(extensions, CamundaExecutionListener.class);
        listener.setCamundaEvent(event);
        listener.setCamundaDelegateExpression(call.text());
    }

    /** The same unless it does so already. */
    void listenOnce(BaseElement node, String event, Call call) {
        ExtensionElements extensions = node.getExtensionElements();
        boolean listens = extensions != null
                && extensions.getChildElementsByType(CamundaExecutionListener.class).stream()
                        .anyMatch(one -> one.getCamundaEvent().equals(event)
                                && one.getCamundaDelegateExpression().equals(call.text()));
        if (!listens) {
            listen(node, event, call);
        }
    }

    /** The process itself, or the scope, in which what stands in the event sub-process is told something. */
    BaseElement beyond(String eventSubProcess) {
        String scope = diagram.scope(eventSubProcess);
        return scope == null ? process : element(scope, SubProcess.class);
    }

    /** What the engine is told when that comes which the element waits for: its name is found when the wait begins. */
    Message awaited(Waiting node) {
        Message message = addRoot(Message.class, "wait", node.id());
        message.setName(Call.await(node.id()).text());
        return message;
    }

    /** The moment is worked out when the timer is set, whether it is stated as text or as script; only what goes on beside can repeat. */
    void timer(CatchEvent event, Timed node) {
        TimerEventDefinition definition = addTo(event, TimerEventDefinition.class);
        boolean beside = node instanceof TimerBoundary exit && !exit.interrupting()
                || node instanceof TimerStart start && !start.interrupting();
        if (beside && node.timer().kind() == Timer.Kind.CYCLE) {
            addTo(definition, TimeCycle.class)
                    .setTextContent(Call.cycle(node.id()).text());
        } else {
            addTo(definition, TimeDate.class)
                    .setTextContent(Call.timer(node.id()).text());
        }
        if (node.timer().field().isPresent()) {
            listenOnce(host(node), ExecutionListener.EVENTNAME_END, Call.WAITING);
        }
    }

    /** What is entered and left while the timer runs. */
    private BaseElement host(Timed node) {
        if (node instanceof TimerBoundary exit) {
            return outer(exit.attachedTo(), FlowNode.class);
        }
        String event = node instanceof TimerStart ? diagram.scope(node.id()) : null;
        return event == null ? element(node.id(), FlowElement.class) : beyond(event);
    }
}
