package dev.artel.scenario.check.flow;

import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.ErrorEnd;
import dev.artel.scenario.diagram.EventGateway;
import dev.artel.scenario.diagram.ExclusiveGateway;
import dev.artel.scenario.diagram.Gateway;
import dev.artel.scenario.diagram.InnerStart;
import dev.artel.scenario.diagram.LinkCatch;
import dev.artel.scenario.diagram.LinkThrow;
import dev.artel.scenario.diagram.Milestone;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.NoneEnd;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.StartEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a scope may stand for the first time. Until then it goes on in one transaction, so nothing that comes from outside, a time or a
 * message, finds it before. An element stops it unless it surely does not; and so does every way back, on which a transaction may end.
 */
final class FirstWaits {
    /** Behind so many steps a transaction may end on any way. */
    private static final int MOST_STEPS = 19;

    private final Diagram diagram;
    private final Branches branches;
    private final Predicate<ServiceTask> outside;
    private final Map<@Nullable String, Places> known = new HashMap<>();

    /** @param outside whether a step touches the world outside, so that it is done in no transaction */
    FirstWaits(Diagram diagram, Branches branches, Predicate<ServiceTask> outside) {
        this.diagram = diagram;
        this.branches = branches;
        this.outside = outside;
    }

    /**
     * Where ways of a scope stop first.
     *
     * @param before elements at which they stop when they come there
     * @param behind elements behind which they may stop
     */
    record Places(List<Node> before, List<Node> behind) {}

    /** Of the process itself for null. Only what a start leads to. */
    Places of(@Nullable String scope) {
        return known.computeIfAbsent(scope, this::find);
    }

    private Places find(@Nullable String scope) {
        Map<String, Integer> steps = new LinkedHashMap<>();
        List<Node> before = new ArrayList<>();
        Set<Node> behind = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        diagram.children(scope).stream()
                .filter(node -> node instanceof StartEvent || node instanceof InnerStart)
                .forEach(start -> {
                    steps.put(start.id(), 0);
                    open.add(start);
                });
        while (!open.isEmpty()) {
            Node node = open.remove();
            int done = steps.getOrDefault(node.id(), 0);
            if (done > MOST_STEPS || stops(node)) {
                before.add(node);
                continue;
            }
            int next = node instanceof ServiceTask ? done + 1 : done;
            diagram.outgoing(node).map(diagram::target).forEach(target -> {
                if (steps.putIfAbsent(target.id(), next) == null) {
                    open.add(target);
                } else {
                    behind.add(node);
                }
            });
            for (BoundaryEvent exit : branches.exits(node)) {
                if (steps.putIfAbsent(exit.id(), next) == null) {
                    open.add(exit);
                }
            }
        }
        return new Places(before, List.copyOf(behind));
    }

    private boolean stops(Node node) {
        if (node instanceof ServiceTask step) {
            return step.step().boundary() || diagram.loop(step.id()) != null || outside.test(step);
        }
        if (node instanceof Gateway && !(node instanceof ExclusiveGateway)) {
            return node instanceof EventGateway || node.incoming().size() > 1;
        }
        return !(node instanceof StartEvent
                || node instanceof InnerStart
                || node instanceof Gateway
                || node instanceof BoundaryEvent
                || node instanceof Milestone
                || node instanceof LinkThrow
                || node instanceof LinkCatch
                || node instanceof NoneEnd
                || node instanceof ErrorEnd);
    }
}
