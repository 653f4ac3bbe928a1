package dev.artel.process.engine.undo;

import java.util.Objects;
import org.camunda.bpm.engine.impl.event.CompensationEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** Begins to undo something: of a frame the latest of what was done in it. */
final class FrameUndone extends CompensationEventHandler {
    @Override
    public void handleEvent(
            EventSubscriptionEntity subscription,
            @Nullable Object payload,
            @Nullable Object local,
            @Nullable Object triggered,
            @Nullable String key,
            CommandContext context) {
        if (subscription.getActivity().getActivityBehavior() instanceof UndoableFrame behavior
                && !subscription.getActivity().isCompensationHandler()) {
            begin(subscription, behavior, context);
        } else {
            super.handleEvent(subscription, payload, local, triggered, key, context);
        }
    }

    /** As the engine does, which would then begin to undo all that was done in the frame. */
    private static void begin(EventSubscriptionEntity subscription, UndoableFrame behavior, CommandContext context) {
        subscription.delete();
        ExecutionEntity frame = Objects.requireNonNull(
                context.getExecutionManager().findExecutionById(subscription.getConfiguration()),
                "what is undone is not there");
        frame.setActive(true);
        frame.setActivityInstanceId(frame.getParent().getActivityInstanceId());
        // what is done now comes after all that the event has behind it, and is told so
        frame.setSequenceCounter(
                Math.max(frame.getSequenceCounter(), frame.getParent().getSequenceCounter()));
        if (UndoableFrame.undo(frame)) {
            behavior.undone(frame);
        }
    }
}
