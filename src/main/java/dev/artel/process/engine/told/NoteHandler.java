package dev.artel.process.engine.told;

import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Base of what the engine does with a job that carries a note. */
abstract class NoteHandler implements JobHandler<Note> {
    private final String type;

    /**
     * @param type that jobs of this kind are stored with
     */
    NoteHandler(String type) {
        this.type = type;
    }

    @Override
    public final String getType() {
        return type;
    }

    @Override
    public final Note newConfiguration(String text) {
        return new Note(text);
    }

    @Override
    public final void onDelete(Note note, JobEntity job) {
        // nothing else hangs on it
    }
}
