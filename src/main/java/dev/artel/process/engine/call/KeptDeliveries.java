package dev.artel.process.engine.call;

import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.compile.Fork;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.step.Expectations;
import dev.artel.process.wait.Delivery;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * What was told to exits and starts that do not interrupt, where their way goes on in a later transaction: until then the same place may
 * be told something else, into the same variables. It is kept with the token and goes into the variables once more when the way goes on.
 */
@Component
final class KeptDeliveries extends AbstractBpmnParseListener {
    private static final Set<String> PLACES = Set.of(ActivityTypes.BOUNDARY_MESSAGE, ActivityTypes.START_EVENT_MESSAGE);

    private final Expectations expectations;
    private final LoopCalls loops;

    KeptDeliveries(Expectations expectations, LoopCalls loops) {
        this.expectations = expectations;
        this.loops = loops;
    }

    /** The place was told that just now. */
    void keep(DelegateExecution execution, Delivery delivery) {
        PvmActivity place = ((ExecutionEntity) execution).getActivity();
        if (place.isAsyncAfter() || place.getOutgoingTransitions().stream().anyMatch(KeptDeliveries::goesOnLater)) {
            expectations.kept(delivery).ifPresent(kept -> execution.setVariableLocal(Call.TOLD, kept));
        }
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        ActivityImpl source = (ActivityImpl) flow.getSource();
        ActivityImpl target = (ActivityImpl) flow.getDestination();
        boolean forked = Fork.is(source.getId());
        if (!forked && !PLACES.contains(String.valueOf(source.getProperty("type")))) {
            return;
        }
        if (forked) {
            flow.addListener(
                    ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> handOn(execution, flow));
        } else if (source.isAsyncAfter()) {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    execution -> goesOn(execution, !goesOnLater(flow)));
        }
        if (Fork.is(target.getId())) {
            target.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::forks);
        } else if (target.isAsyncBefore()) {
            target.addListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> goesOn(execution, true));
        }
    }

    private void goesOn(DelegateExecution execution, boolean now) {
        Object kept = execution.getVariable(Call.TOLD);
        if (kept != null) {
            loops.enter(execution);
            expectations.again(Answers.run(execution), kept);
            if (now) {
                execution.removeVariable(Call.TOLD);
            }
        }
    }

    /** All lines begin here: what was kept goes into the variables once for all of them. */
    private void forks(DelegateExecution execution) {
        Object kept = execution.getVariable(Call.TOLD);
        if (kept != null) {
            goesOn(execution, true);
            JournalSession.current().forking(execution.getCurrentActivityId(), kept);
        }
    }

    /** A line whose first step is done later is given it to keep. */
    private static void handOn(DelegateExecution execution, TransitionImpl flow) {
        if (goesOnLater(flow)) {
            JournalSession.current()
                    .forking(flow.getSource().getId())
                    .ifPresent(kept -> execution.setVariableLocal(Call.TOLD, kept));
        }
    }

    /** Whether what the flow leads to is done in another transaction, or is where lines begin of which one may be. */
    private static boolean goesOnLater(PvmTransition flow) {
        ActivityImpl target = (ActivityImpl) flow.getDestination();
        return target.isAsyncBefore()
                || target.getActivityBehavior() instanceof ExternalTaskActivityBehavior
                || Fork.is(target.getId())
                        && target.getOutgoingTransitions().stream().anyMatch(KeptDeliveries::goesOnLater);
    }
}
