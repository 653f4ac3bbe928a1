package dev.artel.process.engine.undo;

import org.camunda.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A frame: what was done in it is undone one after the other, too. */
final class UndoableFrame extends SubProcessActivityBehavior {
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
