package dev.artel.process.engine.told;

import dev.artel.process.wait.Wait;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.stereotype.Component;

/** Puts down jobs that tell processes something; each within a command of the engine. */
@Component
public class ToldJobs {
    private final RuntimeService runtime;

    ToldJobs(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** A job of the place that waits: it goes when the place does. */
    public void tell(Wait wait, long signal) {
        ExecutionEntity execution = (ExecutionEntity)
                runtime.createExecutionQuery().executionId(wait.executionId()).singleResult();
        if (execution != null) {
            MessageEntity job = job(ReachHandler.TYPE, Note.of(wait.id(), signal));
            job.setExecution(execution);
            Context.getCommandContext().getJobManager().send(job);
        }
    }

    /** A job of nobody's process. */
    public void broadcast(long signal) {
        Context.getCommandContext().getJobManager().send(job(BroadcastHandler.TYPE, Note.of(signal)));
    }

    private static MessageEntity job(String type, Note note) {
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(type);
        job.setJobHandlerConfiguration(note);
        return job;
    }
}
