package dev.artel.process.engine.undo;

import dev.artel.process.engine.journal.JournalSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.helper.CompensationUtil;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Undoes things in turn. What is done at once is followed by the next in a loop, so that a thousand of them need no deep stack. */
final class InTurn {
    private InTurn() {}

    /**
     * Undoes the latest, and so on, until something takes its time.
     *
     * @param left what is still to be undone
     * @return whether all of it is undone; never when somebody further up is in the middle of the same, who goes on then
     */
    static boolean undo(ActivityExecution place, Supplier<List<EventSubscriptionEntity>> left) {
        Set<String> undoing = JournalSession.current().undoing();
        if (!undoing.add(place.getId())) {
            return false;
        }
        try {
            List<EventSubscriptionEntity> more = left.get();
            while (!more.isEmpty()) {
                EventSubscriptionEntity latest = more.stream()
                        .max(Comparator.comparing(EventSubscriptionEntity::getCreated))
                        .orElseThrow();
                CompensationUtil.throwCompensationEvent(new ArrayList<>(List.of(latest)), place, false);
                if (!place.getNonEventScopeExecutions().isEmpty()) {
                    return false;
                }
                more = left.get();
            }
            return true;
        } finally {
            undoing.remove(place.getId());
        }
    }

    /** Whether what has just been undone there was begun by a loop that goes on. */
    static boolean isGoingOn(ActivityExecution place) {
        return JournalSession.current().undoing().contains(place.getId());
    }
}
