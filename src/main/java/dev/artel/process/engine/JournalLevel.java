package dev.artel.process.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.jspecify.annotations.Nullable;

/**
 * Which of its happenings the engine reports: those of processes, steps, tasks, incidents, jobs and outside calls. The journal is
 * written from them; the engine's own history tables stay empty. The number is stored in the database and never changes.
 */
public final class JournalLevel implements HistoryLevel {
    /** The name by which the engine's configuration chooses this level. */
    public static final String NAME = "journal";

    private static final int NUMBER = 77;

    @Override
    public int getId() {
        return NUMBER;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return switch (type.getEntityType()) {
            case "process-instance", "activity-instance", "task-instance", "incident", "job", "external-task" -> true;
            default -> false;
        };
    }
}
