package dev.artel.process.engine.undo;

import org.camunda.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * A frame: what was done in it is undone one after the other, too. Where it is undone by something of its own, what was done in it is not
 * remembered; the engine would undo both.
 */
final class UndoableFrame extends SubProcessActivityBehavior {
    @Override
    public void doLeave(ActivityExecution execution) {
        if (((ActivityImpl) execution.getActivity()).findCompensationHandler() != null) {
            ((ExecutionEntity) execution).getCompensateEventSubscriptions().forEach(EventSubscriptionEntity::delete);
        }
        super.doLeave(execution);
    }

    @Override
    protected void signalCompensationDone(ActivityExecution execution) {
        ExecutionEntity frame = (ExecutionEntity) execution;
        boolean more = frame.getNonEventScopeExecutions().isEmpty()
                && !frame.getCompensateEventSubscriptions().isEmpty();
        if (InTurn.isGoingOn(frame) || more && !undo(frame)) {
            return;
        }
        super.signalCompensationDone(execution);
    }

    /** Undoes what was done in the frame; gives whether all of it is undone already. */
    static boolean undo(ExecutionEntity frame) {
        return InTurn.undo(frame, frame::getCompensateEventSubscriptions);
    }

    /** All that was done in the frame is undone. */
    void undone(ExecutionEntity frame) {
        super.signalCompensationDone(frame);
    }
}
