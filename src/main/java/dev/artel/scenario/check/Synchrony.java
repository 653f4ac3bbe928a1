package dev.artel.scenario.check;

import dev.artel.scenario.SyncReason;
import dev.artel.scenario.SyncReason.Why;
import dev.artel.scenario.Version;
import dev.artel.scenario.Versions;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.Effect;
import dev.artel.scenario.diagram.Activity;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.UnsupportedNode;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.diagram.Waiting;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Whether a diagram can run in one piece: no person, no time, nothing outside. */
@Service
public class Synchrony {
    /** What no time ends by itself. */
    private static final Set<Why> ENDLESS = EnumSet.of(Why.PERSON, Why.MESSAGE, Why.UNKNOWN);

    private final Components components;
    private final Versions versions;

    Synchrony(Components components, Versions versions) {
        this.components = components;
        this.versions = versions;
    }

    /** The elements that stand in the way, in the order of the diagram; empty when it can. */
    public List<SyncReason> reasons(Diagram diagram) {
        return diagram.nodes().values().stream()
                .flatMap(node -> why(node).map(why -> new SyncReason(node.id(), node.label(), why)).stream())
                .toList();
    }

    /**
     * The elements that keep whoever waits for its answer from getting one, in the order of the diagram. In our own language these are
     * all {@link #reasons}; a file of the foreign dialect may take its time and reach outside, it is asked before the change it looks at.
     */
    public List<SyncReason> obstacles(Diagram diagram) {
        List<SyncReason> reasons = reasons(diagram);
        return diagram.dialect() == Dialect.BPIUM
                ? reasons.stream()
                        .filter(reason -> ENDLESS.contains(reason.why()))
                        .toList()
                : reasons;
    }

    private Optional<Why> why(Node node) {
        if (node instanceof UserTask) {
            return Optional.of(Why.PERSON);
        }
        if (node instanceof Timed) {
            return Optional.of(Why.TIME);
        }
        if (node instanceof Waiting) {
            return Optional.of(Why.MESSAGE);
        }
        if (node instanceof UnsupportedNode) {
            return Optional.of(Why.UNKNOWN);
        }
        if (node instanceof Activity activity && activity.step().boundary()) {
            return Optional.of(Why.BOUNDARY);
        }
        if (node instanceof CallActivity call && call.waits() && !inOnePiece(call)) {
            return Optional.of(Why.CALL);
        }
        return node instanceof ServiceTask task ? why(task) : Optional.empty();
    }

    /** Whether what is called can run in one piece, as it is published now. */
    private boolean inOnePiece(CallActivity call) {
        return versions.called(call).filter(Version::syncable).isPresent();
    }

    private Optional<Why> why(ServiceTask task) {
        var component = Optional.ofNullable(task.component()).flatMap(step -> components.find(step.type()));
        if (component.isEmpty()) {
            return Optional.of(Why.UNKNOWN);
        }
        return component.get().manifest().effect() == Effect.OUTSIDE ? Optional.of(Why.OUTSIDE) : Optional.empty();
    }
}
