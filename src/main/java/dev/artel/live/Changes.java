package dev.artel.live;

import dev.artel.catalog.StructureChanged;
import dev.artel.process.ProcessChanged;
import dev.artel.record.RecordChanged;
import dev.artel.task.TaskChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears what the modules publish within a transaction and tells it when, and only if, that has committed. */
@Component
class Changes {
    private final Hints hints;

    Changes(Hints hints) {
        this.hints = hints;
    }

    @EventListener
    void on(RecordChanged change) {
        gather(new Hint.OfRecord(change.catalog().key(), change.catalog().customId(), change.recordRef()));
    }

    @EventListener
    void on(TaskChanged change) {
        gather(new Hint.OfTask(change.processId(), change.assignee(), change.before()));
    }

    @EventListener
    void on(ProcessChanged change) {
        gather(new Hint.OfProcess(change.processId()));
    }

    @EventListener
    void on(StructureChanged change) {
        gather(new Hint.OfStructure());
    }

    private void gather(Hint hint) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("changes are published within the transaction that makes them");
        }
        Gathered gathered = (Gathered) TransactionSynchronizationManager.getResource(hints);
        if (gathered == null) {
            gathered = new Gathered(hints);
            TransactionSynchronizationManager.bindResource(hints, gathered);
            TransactionSynchronizationManager.registerSynchronization(gathered);
        }
        gathered.add(hint);
    }
}
