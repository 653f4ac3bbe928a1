package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.CompensationBoundary;
import dev.artel.scenario.diagram.Diagram;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;

/** What stands around activities that are done more than once or have exits to be kept, each opened when something of it is written. */
final class Frames {
    private final Executable to;
    private final Map<String, LoopFrame> opened = new LinkedHashMap<>();
    private final Map<String, Shell> shells = new LinkedHashMap<>();

    Frames(Executable to) {
        this.to = to;
    }

    /** What that element of the diagram stands in: its scope, or what is around its rounds or those of what it undoes. */
    BpmnModelElementInstance container(String id) {
        Diagram diagram = to.diagram();
        boolean mark = diagram.nodes().get(id) instanceof CompensationBoundary;
        String activity = diagram.nodes().get(id) instanceof CompensationBoundary of ? of.attachedTo() : id;
        if (diagram.loop(activity) != null) {
            return to.inner(frame(activity).inner());
        }
        return mark || !Shell.needed(activity, diagram)
                ? around(activity)
                : to.inner(shell(activity).outer());
    }

    /** Id of the activity, or of what is around it or its rounds. */
    String outer(String activity) {
        LoopFrame frame = opened.get(activity);
        Shell shell = shells.get(activity);
        return frame != null ? frame.outer() : shell != null ? shell.outer() : activity;
    }

    /** Id of what is undone when the activity is: one round of it, or the activity with what is around it. */
    String undone(String activity) {
        return opened.containsKey(activity) ? activity : outer(activity);
    }

    void close() {
        opened.values().forEach(LoopFrame::close);
        shells.values().forEach(Shell::close);
    }

    /** What the activity stands in, with all its rounds. */
    private BpmnModelElementInstance around(String activity) {
        return to.diagram()
                .undoes(activity)
                .filter(id -> to.diagram().loop(id) != null)
                .<BpmnModelElementInstance>map(id -> to.inner(frame(id).inner()))
                .orElseGet(() -> to.scope(activity));
    }

    private Shell shell(String activity) {
        Shell known = shells.get(activity);
        if (known == null) {
            known = new Shell(to, activity);
            shells.put(activity, known);
            known.open(around(activity));
        }
        return known;
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
