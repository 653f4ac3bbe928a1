package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.WaitStart;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** The start of an event sub-process that is told something. The scope around says when nobody waits there any more. */
@Component
final class WaitStartElement implements ElementCompiler<WaitStart> {
    @Override
    public Class<WaitStart> getType() {
        return WaitStart.class;
    }

    @Override
    public void compile(WaitStart node, Executable to) {
        StartEvent start = to.add(StartEvent.class, node.id());
        start.setInterrupting(node.interrupting());
        Fork.behind(node, start, node.staysOpen(), to);
        to.listen(start, ExecutionListener.EVENTNAME_START, Call.WAITING);
        String event = Objects.requireNonNull(to.diagram().scope(node.id()), "it stands in an event sub-process");
        to.listenOnce(to.beyond(event), ExecutionListener.EVENTNAME_END, Call.WAITING);
        to.addTo(start, MessageEventDefinition.class).setMessage(to.awaited(node));
    }
}
