package dev.artel.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * Which of its happenings the engine reports: those of processes, steps, tasks, incidents, jobs and outside calls. The journal is
 * written from them; the engine's own history tables stay empty. The number is stored in the database and never changes.
 */
public final class JournalLevel implements HistoryLevel {
    /** The name by which the engine's configuration chooses this level. */
    public static final String NAME = "journal";

    private static final int NUMBER = 77;

    /** Not the failures of jobs and calls: their reports write the stack trace into a table of the engine. */
    private static final Set<HistoryEventType> REPORTED = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_RESOLVE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE,
            HistoryEventTypes.EXTERNAL_TASK_CREATE,
            HistoryEventTypes.EXTERNAL_TASK_SUCCESS,
            HistoryEventTypes.EXTERNAL_TASK_DELETE);

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
        return REPORTED.contains(type);
    }
}
