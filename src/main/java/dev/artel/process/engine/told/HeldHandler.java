package dev.artel.process.engine.told;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a step go on at which a transaction has ended: what the step noted is told to it. */
@Component
public class HeldHandler extends NoteHandler {
    public static final String TYPE = "artel-held";

    HeldHandler() {
        super(TYPE);
    }

    /** The job goes when its step does, so nobody stands elsewhere by then. */
    @Override
    public void execute(
            Note note, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        if (execution != null) {
            execution.performOperation(new Signalled(note.text()));
        }
    }
}
