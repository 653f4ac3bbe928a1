package dev.artel.process.engine.undo;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;

/**
 * A frame: what was done in it is undone one after the other, too. Where it is undone by something of its own, what was done in it is not
 * remembered; the engine would undo both.
 */
final class UndoableFrame extends SubProcessActivityBehavior {
    @Override
    public void doLeave(ActivityExecution execution) {
        ExecutionEntity frame = (ExecutionEntity) execution;
        List<EventSubscriptionEntity> undoable = frame.getCompensateEventSubscriptions();
        ActivityImpl activity = frame.getActivity();
        if (activity.findCompensationHandler() != null) {
            undoable.forEach(EventSubscriptionEntity::delete);
        }
        if (undoable.isEmpty()) {
            super.doLeave(execution);
            return;
        }
        ExecutionEntity around = (ExecutionEntity) frame.findExecutionForFlowScope(activity.getFlowScope());
        List<PvmExecutionImpl> before = List.copyOf(around.getEventScopeExecutions());
        super.doLeave(execution);
        around.getEventScopeExecutions().stream()
                .filter(kept -> !before.contains(kept))
                .forEach(kept -> withoutTimers((ExecutionEntity) kept));
    }

    /** The engine keeps a frame that can be undone by entering it once more, which sets its timers anew; a frame that has ended has none. */
    private static void withoutTimers(ExecutionEntity kept) {
        List.copyOf(kept.getJobs()).forEach(JobEntity::delete);
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
