package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Compensating;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What things that can be undone have in common. */
final class Undoing {
    private Undoing() {}

    /** The activity and all that it stands in note the order in which they are done: the engine knows milliseconds only. */
    static void ordered(BaseElement activity, Executable to) {
        to.listenOnce(activity, ExecutionListener.EVENTNAME_END, Call.ORDER);
        ModelElementInstance around = activity.getParentElement();
        while (around instanceof SubProcess scope) {
            to.listenOnce(scope, ExecutionListener.EVENTNAME_END, Call.ORDER);
            around = scope.getParentElement();
        }
    }

    /** The event has the activity undone that the element names, or all in its scope, and waits until that is done. */
    static void thrown(ThrowEvent event, Compensating node, Executable to) {
        CompensateEventDefinition definition = to.addTo(event, CompensateEventDefinition.class);
        if (node.activity() != null) {
            definition.setActivity(to.outer(node.activity(), Activity.class));
        }
    }
}
