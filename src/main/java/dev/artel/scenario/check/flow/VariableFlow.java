package dev.artel.scenario.check.flow;

import dev.artel.scenario.diagram.Awaited;
import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.ErrorEnd;
import dev.artel.scenario.diagram.EventBoundary;
import dev.artel.scenario.diagram.EventStart;
import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.InnerStart;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ParallelGateway;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.SubProcess;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.TimerBoundary;
import dev.artel.scenario.diagram.Waiting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which variables have a value where: forward along the ways, until nothing changes. At an element a variable is set <b>surely</b> when
 * every way there sets it, <b>perhaps</b> when some do. Where ways go on side by side anything that is set somewhere is perhaps set.
 *
 * <ul>
 *   <li>What is repeated may be done no time at all: what it sets is perhaps set, the list of its results surely.
 *   <li>Ways that meet have what all of them have; at a parallel join, what any of them has.
 *   <li>An exit of a step, and an event sub-process, begin with what the step or the scope began with: nobody knows how far it came. Only
 *       what comes from outside, a time or what is told, finds a scope no earlier than where its ways stop first.
 *   <li>A sub-process leaves what all its ends have, or any of them where its ways go on side by side.
 * </ul>
 */
public final class VariableFlow {
    private final Diagram diagram;
    private final Branches branches;
    private final VariableNames names;
    private final FirstWaits stops;
    private final Map<String, VariableState> before = new HashMap<>();
    /** What is known where an element is left, as it is asked for once all has been followed. */
    private final Map<String, VariableState> left = new HashMap<>();

    private final Map<@Nullable String, List<Node>> children = new HashMap<>();

    /**
     * Looks at the whole diagram; near linear in its size for what people draw.
     *
     * @param outside whether a step touches the world outside, so that it is done in no transaction
     */
    public VariableFlow(Diagram diagram, Predicate<ServiceTask> outside) {
        this.diagram = diagram;
        this.branches = new Branches(diagram);
        this.names = new VariableNames(diagram);
        this.stops = new FirstWaits(diagram, branches, outside);
        diagram.nodes()
                .values()
                .forEach(node -> children.computeIfAbsent(diagram.scope(node.id()), scope -> new ArrayList<>())
                        .add(node));
        follow();
    }

    /** What is known of a variable at some place. */
    public enum Known {
        /** It has a value, or nobody comes there. */
        SET,
        PERHAPS,
        /** Nothing that can happen before gives it one. */
        NEVER
    }

    /** What is known of the variable when somebody comes to that element. */
    public Known at(Node node, String variable) {
        VariableState state = before.get(node.id());
        return state == null ? Known.SET : names.known(state, variable, branches.any());
    }

    /** The same when somebody leaves the element by that way. */
    public Known on(Flow way, String variable) {
        Node source = diagram.source(way);
        if (!before.containsKey(source.id())) {
            return Known.SET;
        }
        VariableState left = this.left.computeIfAbsent(source.id(), id -> after(source));
        return names.known(left, variable, branches.any());
    }

    /** The same when a round of the activity has ended. */
    public Known inRound(Node node, String variable) {
        VariableState state = before.get(node.id());
        if (state == null) {
            return Known.SET;
        }
        VariableState done = node instanceof SubProcess ? ended(node, state) : state.and(names.written(node));
        return names.known(done, variable, branches.any());
    }

    private void follow() {
        Deque<Node> open = new ArrayDeque<>(branches.reached());
        Set<String> waiting = new LinkedHashSet<>();
        branches.reached().forEach(node -> {
            before.put(node.id(), names.everything());
            waiting.add(node.id());
        });
        while (!open.isEmpty()) {
            Node node = open.remove();
            waiting.remove(node.id());
            VariableState state = enters(node);
            if (!state.equals(before.put(node.id(), state))) {
                dependents(node).filter(next -> before.containsKey(next.id())).forEach(next -> {
                    if (waiting.add(next.id())) {
                        open.add(next);
                    }
                });
            }
        }
    }

    /** Whose state is made of that of the element. */
    private Stream<Node> dependents(Node node) {
        Stream<Node> next = Stream.concat(diagram.outgoing(node).map(diagram::target), branches.exits(node).stream());
        if (node instanceof SubProcess || node instanceof EventSubProcess) {
            next = Stream.concat(next, children(node.id()));
        }
        if (node instanceof StartEvent) {
            next = Stream.concat(next, children(null).filter(EventSubProcess.class::isInstance));
        }
        return Stream.concat(
                Stream.concat(next, fromOutside(node)),
                diagram.around(node.id())
                        .map(Node.class::cast)
                        .map(this::leaves)
                        .orElse(Stream.empty()));
    }

    /** What goes on when something from outside finds the scope that the element stands in. */
    private Stream<Node> fromOutside(Node node) {
        String scope = diagram.scope(node.id());
        Stream<Node> begun = children(scope)
                .filter(EventSubProcess.class::isInstance)
                .flatMap(event -> children(event.id()).filter(EventStart.class::isInstance));
        Stream<Node> exits = diagram.around(node.id()).map(Node.class::cast).stream()
                .flatMap(frame -> branches.exits(frame).stream());
        return Stream.concat(begun, exits)
                .flatMap(event -> diagram.outgoing(event).map(diagram::target));
    }

    /** Who goes on when something in the scope has ended: what follows it, or what follows the scope around it. */
    private Stream<Node> leaves(Node scope) {
        Stream<Node> next = diagram.outgoing(scope).map(diagram::target);
        return Stream.concat(
                next,
                diagram.around(scope.id())
                        .map(Node.class::cast)
                        .map(this::leaves)
                        .orElse(Stream.empty()));
    }

    private VariableState enters(Node node) {
        if (node instanceof StartEvent start) {
            return names.begun(start);
        }
        if (node instanceof InnerStart || node instanceof EventStart) {
            return diagram.around(node.id())
                    .map(Node.class::cast)
                    .map(this::begins)
                    .orElseGet(names::nothing);
        }
        if (node instanceof EventSubProcess scope) {
            return beside(scope);
        }
        if (node instanceof BoundaryEvent exit) {
            Node step = Objects.requireNonNull(diagram.nodes().get(exit.attachedTo()));
            return perhapsMore(state(step), Stream.concat(Stream.of(step), inside(step.id())));
        }
        List<VariableState> coming = diagram.incoming(node)
                .map(diagram::source)
                .filter(source -> before.containsKey(source.id()))
                .map(this::after)
                .toList();
        return node instanceof ParallelGateway ? VariableState.together(coming) : VariableState.meeting(coming);
    }

    /** An event sub-process begins at any time of what is around it. */
    private VariableState beside(EventSubProcess scope) {
        String around = diagram.scope(scope.id());
        VariableState begun = around == null
                ? VariableState.meeting(children(null)
                        .filter(StartEvent.class::isInstance)
                        .map(this::state)
                        .toList())
                : state(Objects.requireNonNull(diagram.nodes().get(around)));
        return perhapsMore(begun, inside(around));
    }

    /** What is set wherever the ways of a scope stop first; nothing where they do not. */
    private VariableState stopped(@Nullable String scope) {
        FirstWaits.Places places = stops.of(scope);
        List<VariableState> states = Stream.concat(
                        places.before().stream()
                                .filter(node -> before.containsKey(node.id()))
                                .map(this::state),
                        places.behind().stream()
                                .filter(node -> before.containsKey(node.id()))
                                .map(this::after))
                .toList();
        return VariableState.meeting(states);
    }

    /** What is set when something comes from outside: what scripts of the event itself see is older. */
    private VariableState found(Node event) {
        if (event instanceof EventBoundary || event instanceof TimerBoundary) {
            String frame = ((BoundaryEvent) event).attachedTo();
            boolean inOneGo = diagram.nodes().get(frame) instanceof SubProcess && diagram.loop(frame) == null;
            return inOneGo && isFromOutside(event) ? stopped(frame) : names.nothing();
        }
        return isFromOutside(event) && event instanceof EventStart
                ? stopped(diagram.scope(Objects.requireNonNull(diagram.scope(event.id()))))
                : names.nothing();
    }

    private static boolean isFromOutside(Node event) {
        boolean told = event instanceof Waiting waiting && !(waiting.awaits() instanceof Awaited.Condition);
        return told || event instanceof Timed;
    }

    private VariableState after(Node node) {
        VariableState state = state(node).and(found(node));
        VariableState done = node instanceof SubProcess ? ended(node, state) : state.and(names.written(node));
        // there may be nothing that it is repeated for
        return diagram.loop(node.id()) == null ? done : state.perhaps(done).and(names.gathered(node));
    }

    /** What is known where a scope begins: in a later round also what the rounds before have set. */
    private VariableState begins(Node scope) {
        return diagram.loop(scope.id()) == null ? state(scope) : perhapsMore(state(scope), inside(scope.id()));
    }

    /** An event sub-process that ends what is around it ends it in the place of the ways there. */
    private VariableState ended(Node scope, VariableState begun) {
        List<VariableState> instead = new ArrayList<>();
        VariableState more = names.nothing();
        for (Node child : children(scope.id()).toList()) {
            if (child instanceof EventSubProcess event) {
                VariableState ends = ends(event.id(), state(event));
                more = more.perhaps(ends);
                if (children(event.id()).anyMatch(start -> start instanceof EventStart one && one.interrupting())) {
                    instead.add(ends);
                }
            }
        }
        instead.add(ends(scope.id(), begun));
        return VariableState.meeting(instead).and(begun).perhaps(more);
    }

    /** Where the ways in the scope itself end. */
    private VariableState ends(String scope, VariableState begun) {
        List<VariableState> ends = children(scope)
                .filter(node -> !(node instanceof EventSubProcess || node instanceof ErrorEnd))
                .filter(node -> node.outgoing().isEmpty() && before.containsKey(node.id()))
                .map(this::after)
                .toList();
        if (ends.isEmpty()) {
            return begun;
        }
        return branches.in(scope) ? VariableState.together(ends) : VariableState.meeting(ends);
    }

    private VariableState perhapsMore(VariableState state, Stream<Node> nodes) {
        return nodes.map(names::written).reduce(state, VariableState::perhaps);
    }

    private Stream<Node> inside(@Nullable String scope) {
        return children(scope)
                .flatMap(node -> Stream.concat(Stream.of(node), inside(node.id())))
                .filter(node -> before.containsKey(node.id()));
    }

    private Stream<Node> children(@Nullable String scope) {
        return children.getOrDefault(scope, List.of()).stream();
    }

    private VariableState state(Node node) {
        return before.getOrDefault(node.id(), names.everything());
    }
}
