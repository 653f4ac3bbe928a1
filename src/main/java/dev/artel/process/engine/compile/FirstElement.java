package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.EventGateway;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.springframework.stereotype.Component;

/** What happens first; while it waits, the waits of the events behind it are its own. */
@Component
final class FirstElement implements ElementCompiler<EventGateway> {
    @Override
    public Class<EventGateway> getType() {
        return EventGateway.class;
    }

    @Override
    public void compile(EventGateway node, Executable to) {
        EventBasedGateway gateway = to.add(EventBasedGateway.class, node.id());
        to.listen(gateway, ExecutionListener.EVENTNAME_END, Call.WAITING);
    }
}
