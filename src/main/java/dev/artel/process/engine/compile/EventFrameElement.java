package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.EventSubProcess;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** Steps that an event in the scope around begins. */
@Component
final class EventFrameElement implements ElementCompiler<EventSubProcess> {
    @Override
    public Class<EventSubProcess> getType() {
        return EventSubProcess.class;
    }

    @Override
    public void compile(EventSubProcess node, Executable to) {
        to.add(SubProcess.class, node.id()).setTriggeredByEvent(true);
    }
}
