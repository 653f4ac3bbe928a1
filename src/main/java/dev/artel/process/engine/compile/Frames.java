package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.CompensationBoundary;
import dev.artel.scenario.diagram.Diagram;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;

/** The frames of all activities that are done more than once, each opened when something of it is written. */
final class Frames {
    private final Executable to;
    private final Map<String, LoopFrame> opened = new LinkedHashMap<>();

    Frames(Executable to) {
        this.to = to;
    }

    /** What that element of the diagram stands in: its scope, or what is around its rounds or those of what it undoes. */
    BpmnModelElementInstance container(String id) {
        Diagram diagram = to.diagram();
        String activity = diagram.nodes().get(id) instanceof CompensationBoundary mark ? mark.attachedTo() : id;
        return diagram.loop(activity) == null
                ? around(activity)
                : to.inner(frame(activity).inner());
    }

    /** Id of the activity, or of what is around its rounds. */
    String outer(String activity) {
        LoopFrame frame = opened.get(activity);
        return frame == null ? activity : frame.outer();
    }

    void close() {
        opened.values().forEach(LoopFrame::close);
    }

    /** What the activity stands in, with all its rounds. */
    private BpmnModelElementInstance around(String activity) {
        return to.diagram()
                .undoes(activity)
                .filter(id -> to.diagram().loop(id) != null)
                .<BpmnModelElementInstance>map(id -> to.inner(frame(id).inner()))
                .orElseGet(() -> to.scope(activity));
    }

    private LoopFrame frame(String activity) {
        LoopFrame known = opened.get(activity);
        if (known == null) {
            known = new LoopFrame(to, activity);
            opened.put(activity, known);
            known.open(around(activity));
        }
        return known;
    }
}
