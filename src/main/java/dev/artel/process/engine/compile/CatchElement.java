package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.CatchEvent;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.springframework.stereotype.Component;

/** A place on the way that waits; what follows runs in a job of its own when it can fail, so that whoever tells it is not held up. */
@Component
final class CatchElement implements ElementCompiler<CatchEvent> {
    @Override
    public Class<CatchEvent> getType() {
        return CatchEvent.class;
    }

    @Override
    public void compile(CatchEvent node, Executable to) {
        IntermediateCatchEvent event = to.add(IntermediateCatchEvent.class, node.id());
        to.async(event, false, to.continuations().mayFailAfter(node));
        to.listen(event, ExecutionListener.EVENTNAME_START, Call.WAITING);
        to.listen(event, ExecutionListener.EVENTNAME_END, Call.WAITING);
        to.addTo(event, MessageEventDefinition.class).setMessage(to.awaited(node));
    }
}
