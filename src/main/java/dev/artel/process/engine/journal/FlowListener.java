package dev.artel.process.engine.journal;

import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.compile.Places;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Tells the journal which ways are taken: the engine reports steps only. */
final class FlowListener extends AbstractBpmnParseListener {
    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String source = Places.element(flow.getSource().getId());
        String id = flow.getId();
        if (Call.ours(id)) {
            return;
        }
        flow.addListener(
                ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken(execution, source, id));
    }

    private static void taken(DelegateExecution execution, String source, String flow) {
        JournalSession session = JournalSession.current();
        long run = session.runOf(execution.getProcessInstanceId());
        session.batch().flow(run, source, flow, ((ExecutionEntity) execution).getSequenceCounter());
    }
}
