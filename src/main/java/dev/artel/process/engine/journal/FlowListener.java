package dev.artel.process.engine.journal;

import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.compile.Places;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Tells the journal which ways are taken: the engine reports steps only. Whoever waits for a process waits no longer for ways than for steps. */
final class FlowListener extends AbstractBpmnParseListener {
    private final RunScopes scopes;

    FlowListener(RunScopes scopes) {
        this.scopes = scopes;
    }

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

    private void taken(DelegateExecution execution, String source, String flow) {
        JournalSession session = JournalSession.current();
        long run = session.runOf(execution.getProcessInstanceId());
        scopes.bound(run).ifPresent(RunScope::requireTime);
        session.batch().flow(run, source, flow, ((ExecutionEntity) execution).getSequenceCounter());
    }
}
