package dev.artel.process.engine;

import dev.artel.process.engine.journal.JournalSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.InclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/**
 * Inclusive joins wait also for what may come through an exit: the engine looks along the flows only. They can be told to go on, and tell
 * when somebody waits there.
 */
@Component
class PatientJoins extends AbstractBpmnParseListener implements EnginePart {
    @Override
    public void addTo(SpringProcessEngineConfiguration configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>(List.of(this));
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    @Override
    public void parseInclusiveGateway(Element element, ScopeImpl scope, ActivityImpl gateway) {
        gateway.setActivityBehavior(new Patient());
    }

    private static final class Patient extends InclusiveGatewayActivityBehavior {
        /** Who waits goes on, together with all who wait there. */
        @Override
        public void signal(ActivityExecution waiting, String name, Object data) throws Exception {
            execute(waiting);
        }

        @Override
        protected boolean activatesGateway(ActivityExecution execution, PvmActivity gateway) {
            boolean activates = super.activatesGateway(execution, gateway);
            if (!activates) {
                JournalSession.current().waits(execution.getProcessInstanceId());
            }
            return activates;
        }

        @Override
        protected boolean isReachable(PvmActivity from, PvmActivity gateway, Set<PvmActivity> seen) {
            boolean known = seen.contains(from);
            return super.isReachable(from, gateway, seen)
                    || !known
                            && ((ActivityImpl) from)
                                    .getEventActivities().stream()
                                            .filter(event -> event.getFlowScope() == from.getFlowScope())
                                            .anyMatch(exit -> isReachable(exit, gateway, seen));
        }
    }
}
