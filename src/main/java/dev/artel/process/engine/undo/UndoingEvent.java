package dev.artel.process.engine.undo;

import org.camunda.bpm.engine.impl.bpmn.behavior.CompensationEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.CompensateEventDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** The event that has things undone: the latest first, and the next when that is done. */
final class UndoingEvent extends CompensationEventActivityBehavior {
    UndoingEvent(CompensateEventDefinition definition) {
        super(definition);
    }

    @Override
    public void execute(ActivityExecution execution) {
        goOn(execution);
    }

    @Override
    public void signal(ActivityExecution execution, String name, Object data) {
        if (execution.getNonEventScopeExecutions().isEmpty()) {
            goOn(execution);
        } else {
            ((ExecutionEntity) execution).forceUpdate();
        }
    }

    private void goOn(ActivityExecution execution) {
        if (InTurn.undo(execution, () -> collectEventSubscriptions(execution))) {
            leave(execution);
        }
    }
}
