package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventBoundary;
import dev.artel.scenario.diagram.EventStart;
import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.TimerBoundary;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * What stands around a frame of which an event sub-process may take over and which has exits that wait for something. When that happens the
 * engine forgets all that is waited for in the scope and at its border; but the frame is still going on, so its exits stand on a
 * sub-process around it.
 */
final class Shell {
    /** Kinds of parts: ids are {@code artel.<word>.<frame>}. */
    static final String WORDS = "shell|shell-in|shell-out";

    private final Executable to;
    private final String frame;

    Shell(Executable to, String frame) {
        this.to = to;
        this.frame = frame;
    }

    /** Whether the activity needs one; the exits of one that is done more than once stand around all of its rounds anyway. */
    static boolean needed(String activity, Diagram diagram) {
        return diagram.loop(activity) == null
                && diagram.exits(activity).stream().anyMatch(Shell::waits)
                && diagram.children(activity, EventSubProcess.class).stream()
                        .flatMap(event -> diagram.children(event.id(), EventStart.class).stream())
                        .anyMatch(EventStart::interrupting);
    }

    private static boolean waits(BoundaryEvent exit) {
        return exit instanceof EventBoundary || exit instanceof TimerBoundary;
    }

    /** The sub-process around the frame: where ways lead to and from, and where exits are. */
    String outer() {
        return id("shell");
    }

    /** Writes it into that sub-process or process. */
    void open(BpmnModelElementInstance around) {
        to.ours(SubProcess.class, outer(), around);
    }

    /** Joins the parts, when the frame is written. */
    void close() {
        SubProcess shell = to.element(outer(), SubProcess.class);
        FlowNode itself = to.inner(frame);
        StartEvent start = to.ours(StartEvent.class, id("shell-in"), shell);
        EndEvent end = to.ours(EndEvent.class, id("shell-out"), shell);
        to.join(to.ours(SequenceFlow.class, id("shell-begins"), shell), start, itself);
        to.join(to.ours(SequenceFlow.class, id("shell-ends"), shell), itself, end);
    }

    private String id(String word) {
        return Executable.OURS + word + "." + frame;
    }
}
