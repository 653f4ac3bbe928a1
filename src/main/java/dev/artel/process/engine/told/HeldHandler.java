package dev.artel.process.engine.told;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a step go on at which a transaction has ended: what the step noted is told to it. */
@Component
public class HeldHandler implements JobHandler<Note> {
    public static final String TYPE = "artel-held";

    @Override
    public String getType() {
        return TYPE;
    }

    /** The job goes when its step does, so nobody stands elsewhere by then. */
    @Override
    public void execute(
            Note note, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        if (execution != null) {
            execution.signal(note.text(), null);
        }
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
