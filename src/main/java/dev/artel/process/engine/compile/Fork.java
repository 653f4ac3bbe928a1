package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Node;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The place behind an exit or start that stays open and has several lines: all of them begin there, in one transaction, so that each is
 * given what the place was told. The engine would else begin each line in a job of its own, of which only the first has what the token had.
 */
public final class Fork {
    /** Kind of part: ids are {@code artel.<word>.<place>}. */
    static final String WORD = "fork";

    private static final String PREFIX = Executable.OURS + WORD + ".";

    private Fork() {}

    /** Whether that element of an executable is such a place. */
    public static boolean is(String element) {
        return element.startsWith(PREFIX);
    }

    /** What leads on from the place is written so that a transaction ends there when something behind it can fail. */
    static void behind(Node place, FlowNode event, boolean staysOpen, Executable to) {
        boolean later = to.continuations().mayFailAfter(place);
        if (!staysOpen || place.outgoing().size() < 2) {
            to.async(event, false, later);
            return;
        }
        BpmnModelElementInstance around = to.container(place.id());
        IntermediateThrowEvent fork = to.ours(IntermediateThrowEvent.class, PREFIX + place.id(), around);
        to.async(fork, later, false);
        to.join(to.ours(SequenceFlow.class, Executable.OURS + "forked." + place.id(), around), event, fork);
    }

    /** Where the lines of that element begin. */
    static FlowNode source(String element, Executable to) {
        FlowNode fork = to.model().getModelElementById(PREFIX + element);
        return fork == null ? to.outer(element, FlowNode.class) : fork;
    }
}
