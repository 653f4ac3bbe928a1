package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A diagram as data: everything that is run or checked, nothing of how it is drawn. Maps are in the order of the file; all ids are
 * unique in the diagram, whatever scope they stand in.
 *
 * @param processId id of the BPMN process
 * @param scopes id of the enclosing scope of each node and flow that stands in one; what stands in the process itself is not in it
 * @param loops how often an activity is done, for those that are done more than once
 * @param handlers id of the activity that undoes something, by the id of the compensation mark that names it
 */
public record Diagram(
        String processId,
        String name,
        Dialect dialect,
        Map<String, Node> nodes,
        Map<String, Flow> flows,
        List<Lane> lanes,
        List<Participant> participants,
        List<TextAnnotation> annotations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> scopes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Loop> loops,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> handlers) {
    public Diagram {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        flows = Collections.unmodifiableMap(new LinkedHashMap<>(flows));
        lanes = List.copyOf(lanes);
        participants = List.copyOf(participants);
        annotations = List.copyOf(annotations);
        scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
        loops = Collections.unmodifiableMap(new LinkedHashMap<>(loops));
        handlers = Collections.unmodifiableMap(new LinkedHashMap<>(handlers));
    }

    /** The elements of that type, in order. */
    public <T extends Node> List<T> all(Class<T> type) {
        return nodes.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Id of the sub-process that a node or flow stands in directly; null for the process itself. */
    public @Nullable String scope(String id) {
        return scopes.get(id);
    }

    /** The scope itself; empty for the process. */
    public Optional<Scope> around(String id) {
        return Optional.ofNullable(scope(id)).map(nodes::get).map(Scope.class::cast);
    }

    /** The scopes that a node stands in, the innermost first. */
    public List<Scope> enclosing(String id) {
        List<Scope> enclosing = new ArrayList<>();
        for (Optional<Scope> at = around(id);
                at.isPresent();
                at = around(at.get().id())) {
            enclosing.add(at.get());
        }
        return enclosing;
    }

    /** What stands directly in the scope of that id, in order; null for the process. */
    public List<Node> children(@Nullable String scope) {
        return nodes.values().stream()
                .filter(node -> Objects.equals(scope(node.id()), scope))
                .toList();
    }

    /** The same, of one type. */
    public <T extends Node> List<T> children(@Nullable String scope, Class<T> type) {
        return children(scope).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The ways out of an element, in order. */
    public Stream<Flow> outgoing(Node node) {
        return node.outgoing().stream().map(flows::get);
    }

    /** Where a way leads to. */
    public Node target(Flow flow) {
        return Objects.requireNonNull(nodes.get(flow.target()));
    }

    /** Where a way comes from. */
    public Node source(Flow flow) {
        return Objects.requireNonNull(nodes.get(flow.source()));
    }

    /** The ways into an element, in order. */
    public Stream<Flow> incoming(Node node) {
        return node.incoming().stream().map(flows::get);
    }

    /** The exits on the border of a step, in order. */
    public List<BoundaryEvent> exits(String activity) {
        return all(BoundaryEvent.class).stream()
                .filter(exit -> exit.attachedTo().equals(activity))
                .toList();
    }

    /** The innermost lane that the element, or the scope around it, stands in. */
    public Optional<Lane> lane(String node) {
        return lanes.stream()
                .filter(lane -> lane.nodes().contains(node))
                .reduce((outer, inner) -> inner)
                .or(() -> around(node).flatMap(scope -> lane(scope.id())));
    }

    /** The lane whose people are responsible for the element: the innermost one that names somebody. */
    public Optional<Lane> responsible(String node) {
        Optional<Lane> lane = lane(node);
        while (lane.isPresent() && lane.get().group() == null && lane.get().user() == null) {
            String parent = lane.get().parent();
            lane = lanes.stream().filter(other -> other.id().equals(parent)).findFirst();
        }
        return lane;
    }

    /**
     * Whether the element acts with everything, beyond the rights of the run's account: where it says so, and what the foreign dialect
     * does with records by itself, since its data components know no rights.
     */
    public boolean elevated(@Nullable Node node) {
        return node instanceof Activity activity && activity.step().elevated()
                || dialect == Dialect.BPIUM && node instanceof ServiceTask;
    }

    /** The elements of which that is so, in order. */
    public List<Node> elevated() {
        return nodes.values().stream().filter(this::elevated).toList();
    }

    /** The start event that a start by REST or by hand uses: the one without trigger, else the first. */
    public Optional<StartEvent> defaultStart() {
        List<StartEvent> starts = all(StartEvent.class);
        return starts.stream()
                .filter(start -> start.trigger() == null)
                .findFirst()
                .or(() -> starts.stream().findFirst());
    }

    /** How often the activity is done; null for once. */
    public @Nullable Loop loop(String activity) {
        return loops.get(activity);
    }

    /** Id of what undoes the activity; empty when nothing does. */
    public Optional<String> handler(String activity) {
        return exits(activity).stream()
                .filter(CompensationBoundary.class::isInstance)
                .flatMap(mark -> Optional.ofNullable(handlers.get(mark.id())).stream())
                .findFirst();
    }

    /** Id of the activity that is undone by that one; empty when it is an ordinary step. */
    public Optional<String> undoes(String handler) {
        return all(CompensationBoundary.class).stream()
                .filter(mark -> handler.equals(handlers.get(mark.id())))
                .map(CompensationBoundary::attachedTo)
                .findFirst();
    }

    /** Ids of the activities in whose rounds the element stands or that it is, the outermost first; what undoes one stands in its rounds. */
    public List<String> rounds(String element) {
        if (loops.isEmpty()) {
            return List.of();
        }
        List<String> rounds = new ArrayList<>();
        for (String at = element; at != null; at = scope(at)) {
            String undone = undoes(at).orElse(null);
            Stream.of(Optional.of(at), Optional.ofNullable(undone))
                    .flatMap(Optional::stream)
                    .filter(loops::containsKey)
                    .forEach(rounds::add);
        }
        Collections.reverse(rounds);
        return rounds;
    }

    /** Whether the activity or something in it can be undone. */
    public boolean compensable(String activity) {
        return handler(activity).isPresent() || children(activity).stream().anyMatch(inner -> compensable(inner.id()));
    }
}
