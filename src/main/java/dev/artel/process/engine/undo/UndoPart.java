package dev.artel.process.engine.undo;

import dev.artel.process.engine.EnginePart;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.CompensateEventDefinition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** Makes the engine undo one thing after the other; by itself it begins all of it at the same time. */
@Component
class UndoPart extends AbstractBpmnParseListener implements EnginePart {
    private static final String COMPENSATE = "compensateEventDefinition";

    @Override
    public void addTo(SpringProcessEngineConfiguration configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>(List.of(this));
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        configuration.setCustomPreBPMNParseListeners(listeners);
        configuration.setCustomEventHandlers(new ArrayList<>(List.of(new FrameUndone())));
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        undoes(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        undoes(element, activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        Object behavior = activity.getActivityBehavior();
        if (behavior.getClass() == SubProcessActivityBehavior.class) {
            activity.setActivityBehavior(new UndoableFrame());
        }
    }

    private static void undoes(Element element, ActivityImpl activity) {
        Element written = element.element(COMPENSATE);
        if (written != null) {
            CompensateEventDefinition definition = new CompensateEventDefinition();
            definition.setActivityRef(written.attribute("activityRef"));
            definition.setWaitForCompletion(true);
            activity.setActivityBehavior(new UndoingEvent(definition));
        }
    }
}
