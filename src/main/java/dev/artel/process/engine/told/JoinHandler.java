package dev.artel.process.engine.told;

import dev.artel.process.engine.journal.JournalSession;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a gateway go on at which somebody waits, since nobody comes any more. */
@Component
public class JoinHandler extends NoteHandler {
    public static final String TYPE = "artel-join";

    JoinHandler() {
        super(TYPE);
    }

    /** Whoever waits there may have gone on meanwhile, together with others who have come. */
    @Override
    public void execute(
            Note note, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        if (execution != null && !execution.isActive() && note.text().equals(execution.getActivityId())) {
            JournalSession.current().joining();
            execution.getProcessEngineServices().getRuntimeService().signal(execution.getId());
        }
    }
}
