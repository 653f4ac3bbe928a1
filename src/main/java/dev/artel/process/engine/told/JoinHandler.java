package dev.artel.process.engine.told;

import dev.artel.process.engine.journal.JournalSession;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a gateway go on at which somebody waits, since nobody comes any more. */
@Component
public class JoinHandler implements JobHandler<Note> {
    public static final String TYPE = "artel-join";

    @Override
    public String getType() {
        return TYPE;
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

    @Override
    public Note newConfiguration(String text) {
        return new Note(text);
    }

    @Override
    public void onDelete(Note note, JobEntity job) {
        // nothing else hangs on it
    }
}
