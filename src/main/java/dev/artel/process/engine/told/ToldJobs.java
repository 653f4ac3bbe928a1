package dev.artel.process.engine.told;

import dev.artel.process.wait.Wait;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.stereotype.Component;

/** Puts down jobs that tell processes something; each within a command of the engine. */
@Component
public class ToldJobs {
    private final RuntimeService runtime;
    private final ManagementService management;

    ToldJobs(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** A job of the place that waits: it goes when the place does. */
    public void tell(Wait wait, long signal) {
        at(wait, job(ReachHandler.TYPE, Note.of(wait.id(), signal)));
    }

    /** A job that asks whether what is waited for is so: the one that failed, if one did, so that a wait has one incident at most. */
    public void check(Wait wait) {
        Note note = Note.of(wait.id());
        Optional<JobEntity> failed =
                management.createJobQuery().executionId(wait.executionId()).noRetriesLeft().list().stream()
                        .map(JobEntity.class::cast)
                        .filter(job -> job.getJobHandlerType().equals(CheckHandler.TYPE)
                                && note.text().equals(job.getJobHandlerConfigurationRaw()))
                        .findFirst();
        failed.ifPresentOrElse(
                job -> management.setJobRetries(job.getId(), 1), () -> at(wait, job(CheckHandler.TYPE, note)));
    }

    /** The same for a wait that is just beginning there. */
    public static void check(Wait wait, DelegateExecution beginning) {
        send(job(CheckHandler.TYPE, Note.of(wait.id())), (ExecutionEntity) beginning);
    }

    /**
     * The step of that execution goes on in a job of its own.
     *
     * @param what it is told then
     */
    public static void hold(DelegateExecution step, String what) {
        send(job(HeldHandler.TYPE, new Note(what)), (ExecutionEntity) step);
    }

    /**
     * The step that waits there is told in a job of its own how the process ended that it waits for.
     *
     * @param called number of that process
     */
    public void goOn(String executionId, long called) {
        ExecutionEntity waiting = (ExecutionEntity)
                runtime.createExecutionQuery().executionId(executionId).singleResult();
        if (waiting != null) {
            send(job(ReturnHandler.TYPE, Note.of(called)), waiting);
        }
    }

    /** A job that lets the gateway go on at which that execution waits, unless there is one already; timers of the scope may run there, too. */
    public void join(String executionId, String gateway) {
        ExecutionEntity waiting = (ExecutionEntity)
                runtime.createExecutionQuery().executionId(executionId).singleResult();
        if (waiting != null
                && waiting.getJobs().stream().noneMatch(job -> JoinHandler.TYPE.equals(job.getJobHandlerType()))) {
            send(job(JoinHandler.TYPE, new Note(gateway)), waiting);
        }
    }

    /** A job of nobody's process. */
    public void broadcast(long signal) {
        Context.getCommandContext().getJobManager().send(job(BroadcastHandler.TYPE, Note.of(signal)));
    }

    private void at(Wait wait, MessageEntity job) {
        ExecutionEntity execution = (ExecutionEntity)
                runtime.createExecutionQuery().executionId(wait.executionId()).singleResult();
        if (execution != null) {
            send(job, execution);
        }
    }

    private static void send(MessageEntity job, ExecutionEntity execution) {
        job.setExecution(execution);
        Context.getCommandContext().getJobManager().send(job);
    }

    private static MessageEntity job(String type, Note note) {
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(type);
        job.setJobHandlerConfiguration(note);
        return job;
    }
}
