package dev.artel.record.write;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.record.RecordKey;
import dev.artel.record.value.Row;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Records that rules are just deciding about, each on the thread of the change that it is asked in. A rule may refuse the change or amend
 * it; what it wrote to the very record by itself would be written over by that change, which knows the record as it was before.
 */
@Component
class UnderDecision {
    private final ThreadLocal<Set<RecordKey>> held = ThreadLocal.withInitial(HashSet::new);

    /**
     * Lets them decide about the change.
     *
     * @throws Problem Conflict when somebody decides about that record already: the change comes from that decision
     */
    void during(Draft draft, Runnable decision) {
        Row record = draft.before();
        if (record == null) {
            decision.run();
            return;
        }
        RecordKey key = new RecordKey(draft.layout().catalog().id(), record.id());
        Set<RecordKey> now = held.get();
        if (!now.add(key)) {
            throw Problems.conflict("record.under-decision", record.head().title());
        }
        try {
            decision.run();
        } finally {
            now.remove(key);
            if (now.isEmpty()) {
                held.remove();
            }
        }
    }
}
