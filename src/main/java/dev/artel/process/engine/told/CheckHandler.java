package dev.artel.process.engine.told;

import dev.artel.process.run.Broadcasts;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks whether a record is as a process waits for it to be. */
@Component
public class CheckHandler implements JobHandler<Note> {
    public static final String TYPE = "artel-until";

    private final ObjectProvider<Broadcasts> broadcasts;

    CheckHandler(ObjectProvider<Broadcasts> broadcasts) {
        this.broadcasts = broadcasts;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            Note note, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        broadcasts.getObject().check(note.number(0));
    }

    @Override
    public Note newConfiguration(String text) {
        return new Note(text);
    }

    @Override
    public void onDelete(Note note, JobEntity job) {
        // nothing else hangs on it
    }
}
