package dev.artel.process.engine.told;

import dev.artel.process.run.Broadcasts;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Base of what the engine does with a job that carries numbers and nothing else. */
abstract class NoteHandler implements JobHandler<Note> {
    private final String type;
    private final ObjectProvider<Broadcasts> broadcasts;
    private final BiConsumer<Broadcasts, Note> act;

    /**
     * @param type that jobs of this kind are stored with
     * @param broadcasts asked for late, since it needs the engine
     */
    NoteHandler(String type, ObjectProvider<Broadcasts> broadcasts, BiConsumer<Broadcasts, Note> act) {
        this.type = type;
        this.broadcasts = broadcasts;
        this.act = act;
    }

    @Override
    public final String getType() {
        return type;
    }

    @Override
    public final void execute(
            Note note, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        act.accept(broadcasts.getObject(), note);
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
