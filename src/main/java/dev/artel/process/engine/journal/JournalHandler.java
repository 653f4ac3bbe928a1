package dev.artel.process.engine.journal;

import dev.artel.process.RunStatus;
import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.compile.Places;
import dev.artel.process.engine.outside.OutsideHint;
import dev.artel.process.engine.told.CheckHandler;
import dev.artel.process.engine.told.HeldHandler;
import dev.artel.process.engine.told.JoinHandler;
import dev.artel.process.engine.told.ReachHandler;
import dev.artel.process.engine.told.ReturnHandler;
import dev.artel.process.journal.IncidentEntry;
import dev.artel.process.journal.StepStatus;
import dev.artel.process.step.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricExternalTaskLogEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;

/**
 * Listens to the engine. Its reports come in pieces: the end of a step says neither when it began nor where; the journal's upsert puts
 * them together.
 */
@SuppressWarnings("JavaUtilDate") // the engine speaks of Date
final class JournalHandler implements HistoryEventHandler {
    private static final String START = "start";
    private static final String END = "end";
    private static final String CREATE = "create";
    private static final String FIRST = "eventBasedGateway";

    /** Jobs that are work of a process; the others wait for a time. */
    private static final Set<String> WORK = Set.of(
            AsyncContinuationJobHandler.TYPE,
            ReachHandler.TYPE,
            CheckHandler.TYPE,
            JoinHandler.TYPE,
            HeldHandler.TYPE,
            ReturnHandler.TYPE);
    /** What is reached and done; the engine counts it among what it cancels itself. */
    private static final Set<String> THROWING =
            Set.of("errorEndEvent", "escalationEndEvent", "intermediateEscalationThrowEvent");

    private final OutsideHint hint;

    JournalHandler(OutsideHint hint) {
        this.hint = hint;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        JournalSession session = JournalSession.current();
        if (event instanceof HistoricProcessInstanceEventEntity process) {
            process(session, process);
        } else if (event instanceof HistoricActivityInstanceEventEntity step) {
            if (begun(step)) {
                element(session, step)
                        .filter(element -> !Call.ours(element))
                        .ifPresent(element -> step(session, step, element));
            }
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            incident(session, incident);
        } else if (event instanceof HistoricJobLogEvent job) {
            job(session, job);
        } else if (event instanceof HistoricExternalTaskLogEntity call) {
            call(session, call);
        }
    }

    private static void process(JournalSession session, HistoricProcessInstanceEventEntity event) {
        if (START.equals(event.getEventType())) {
            session.begin(event.getProcessInstanceId(), Long.parseLong(event.getBusinessKey()));
        } else {
            session.ended(session.runOf(event.getProcessInstanceId()));
            boolean cancelled = HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(event.getState());
            session.batch()
                    .run(session.runOf(event.getProcessInstanceId()))
                    .end(
                            cancelled ? RunStatus.CANCELLED : RunStatus.COMPLETED,
                            moment(event.getEndTime().getTime()));
        }
    }

    /** A step is also called ended that was still to begin, in a job of its own, when something took over. */
    private static boolean begun(HistoricActivityInstanceEventEntity step) {
        return step.getActivityInstanceId() != null;
    }

    /**
     * Whose passage it is. What is left while a step in it is still to begin, in a job of its own, is called ended under the name of that step; the
     * passage is its own. Of long ids the engine's name of the passage does not tell, but each one that was begun is in the journal. Empty
     * when it is none of the diagram's.
     */
    private static Optional<String> element(JournalSession session, HistoricActivityInstanceEventEntity step) {
        String instance = step.getActivityInstanceId();
        int end = instance.lastIndexOf(':');
        if (end >= 0) {
            return Optional.of(instance.substring(0, end));
        }
        return END.equals(step.getEventType()) && step.isCanceled()
                ? session.element(session.runOf(step.getProcessInstanceId()), instance)
                : Optional.of(step.getActivityId());
    }

    private static void step(JournalSession session, HistoricActivityInstanceEventEntity event, String element) {
        long run = session.runOf(event.getProcessInstanceId());
        var entry = session.batch().step(run, JournalSession.instance(event.getActivityInstanceId()), element);
        if (START.equals(event.getEventType())) {
            entry.started(moment(event.getStartTime().getTime()), event.getSequenceCounter());
            session.happened(run, element, event.getSequenceCounter());
        } else if (END.equals(event.getEventType())) {
            entry.ended(
                    event.isCanceled() && !THROWING.contains(event.getActivityType())
                            ? StepStatus.CANCELLED
                            : StepStatus.DONE,
                    moment(event.getEndTime().getTime()));
            if (event.isCanceled() && FIRST.equals(event.getActivityType()) && element.equals(event.getActivityId())) {
                session.cancelled(run, element);
            }
        }
    }

    private static void incident(JournalSession session, HistoricIncidentEventEntity event) {
        if (event.getProcessInstanceId() == null) {
            return; // a job that is nobody's; the log tells of it
        }
        long run = session.runOf(event.getProcessInstanceId());
        if (CREATE.equals(event.getEventType())) {
            session.batch().incident(entry(run, event, session.failure()));
        } else {
            session.batch().resolve(run, event.getId(), session.retriedBy());
        }
    }

    private static IncidentEntry entry(long run, HistoricIncidentEventEntity event, Failure failure) {
        String element = event.getFailedActivityId() != null ? event.getFailedActivityId() : event.getActivityId();
        return new IncidentEntry(
                run,
                event.getId(),
                event.getIncidentType(),
                event.getConfiguration(),
                failure.element() != null ? failure.element() : Places.element(element),
                failure.problem(),
                failure.message().text(),
                failure.message().othersJson(),
                failure.script(),
                failure.inputs(),
                moment(event.getCreateTime().getTime()));
    }

    private static void job(JournalSession session, HistoricJobLogEvent event) {
        if (event.getProcessInstanceId() != null && WORK.contains(event.getJobDefinitionType())) {
            work(session, event.getProcessInstanceId(), event.isCreationLog() ? 1 : -1);
        }
    }

    private void call(JournalSession session, HistoricExternalTaskLogEntity event) {
        work(session, event.getProcessInstanceId(), event.isCreationLog() ? 1 : -1);
        if (event.isCreationLog()) {
            hint.afterCommit();
        }
    }

    private static void work(JournalSession session, String engineId, int more) {
        session.batch().run(session.runOf(engineId)).work(more);
    }

    private static Instant moment(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
