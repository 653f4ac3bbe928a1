package dev.artel.process.engine.told;

import dev.artel.process.engine.journal.Returns;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells a step that the process for which it waits has ended with an error that an exit catches. */
@Component
public class ReturnHandler extends NoteHandler {
    public static final String TYPE = "artel-returned";

    private final ObjectProvider<Returns> returns;

    /**
     * @param returns asked for late, since they need the engine
     */
    ReturnHandler(ObjectProvider<Returns> returns) {
        super(TYPE);
        this.returns = returns;
    }

    @Override
    public void execute(
            Note note, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        if (execution != null) {
            returns.getObject().goOn(note.number(0), execution.getId());
        }
    }
}
