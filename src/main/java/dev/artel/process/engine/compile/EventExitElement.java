package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.EventBoundary;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.springframework.stereotype.Component;

/** The exit of a step that is opened by what is told to the process. The step itself says when there is no exit any more. */
@Component
final class EventExitElement implements ElementCompiler<EventBoundary> {
    @Override
    public Class<EventBoundary> getType() {
        return EventBoundary.class;
    }

    @Override
    public void compile(EventBoundary node, Executable to) {
        BoundaryEvent event = to.add(BoundaryEvent.class, node.id());
        Activity host = to.outer(node.attachedTo(), Activity.class);
        event.setAttachedTo(host);
        event.setCancelActivity(node.interrupting());
        Fork.behind(node, event, node.staysOpen(), to);
        to.listen(event, ExecutionListener.EVENTNAME_START, Call.WAITING);
        to.listenOnce(host, ExecutionListener.EVENTNAME_END, Call.WAITING);
        to.addTo(event, MessageEventDefinition.class).setMessage(to.awaited(node));
    }
}
