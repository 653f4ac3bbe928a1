package dev.artel.process.step;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.loop.LoopState;
import dev.artel.process.loop.Loops;
import dev.artel.process.loop.RoundValues;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.VariablePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/**
 * The rounds of one process within one transaction: which one its token is in, what is known in it alone, and how far all of them have
 * come. What is known in an inner round hides what has the same name around it. Known are its element and its number, and, where others go
 * on beside it, what it has itself assigned: whatever they assign meanwhile, it finds that again.
 */
final class ScopeRounds {
    /** A round: of which activity that is done many times, and which element. */
    record Place(long loop, int position) {}

    private final Function<String, @Nullable Loop> settings;
    private final Consumer<String> changed;
    private final Loops loops;
    private final Map<Long, LoopState> states = new LinkedHashMap<>();
    private Map<String, Place> places = Map.of();
    private Map<String, JsonNode> names = Map.of();
    private List<RoundValues> own = List.of();
    /** What is known in this round alone, a missing node for a variable that it took away; empty outside of all rounds. */
    private Map<String, JsonNode> seen = Map.of();

    ScopeRounds(Function<String, @Nullable Loop> settings, Consumer<String> changed, Loops loops) {
        this.settings = settings;
        this.changed = changed;
        this.loops = loops;
    }

    /** What is found under that name here, where those are the variables of the process; null for nothing. */
    @Nullable JsonNode value(String name, Map<String, JsonNode> variables) {
        JsonNode value = seen.containsKey(name) ? seen.get(name) : variables.get(name);
        return value == null || value.isMissingNode() ? null : value;
    }

    /** All that is found here, by name. */
    Map<String, JsonNode> over(Map<String, JsonNode> variables) {
        Map<String, JsonNode> all = new LinkedHashMap<>(variables);
        all.putAll(seen);
        all.values().removeIf(JsonNode::isMissingNode);
        return all;
    }

    /**
     * The token is there now.
     *
     * @param now round by activity, the outermost first
     */
    void enter(Map<String, Place> now) {
        if (now.equals(places)) {
            return;
        }
        Map<String, JsonNode> known = new LinkedHashMap<>();
        List<RoundValues> assigned = new ArrayList<>();
        now.forEach((activity, place) -> {
            Loop loop = Objects.requireNonNull(settings.apply(activity));
            LoopState state = state(place.loop());
            known.put(loop.item(), state.item(place.position()));
            known.put(loop.index(), IntNode.valueOf(place.position()));
            Optional.ofNullable(state.own(place.position())).ifPresent(assigned::add);
        });
        Map<String, JsonNode> before = seen;
        places = Map.copyOf(now);
        names = known;
        own = assigned;
        look();
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(seen.keySet());
        all.stream()
                .filter(name -> !Objects.equals(before.get(name), seen.get(name)))
                .forEach(changed);
    }

    /**
     * The token has assigned something: every round that it is in keeps it.
     *
     * @param place with every step known
     * @param before what the variable was here; null for nothing
     * @throws Problem VariablesTooLarge
     */
    void assign(VariablePath place, JsonNode value, @Nullable JsonNode before) {
        if (!own.isEmpty()) {
            own.forEach(round -> round.assign(place, value, before));
            look();
        }
    }

    /** What the rounds that the token is in have assigned, to be returned to while it is in them. */
    List<RoundValues.Snapshot> snapshot() {
        return own.stream().map(RoundValues::snapshot).toList();
    }

    void restore(List<RoundValues.Snapshot> snapshot) {
        for (int i = 0; i < own.size(); i++) {
            own.get(i).restore(snapshot.get(i));
        }
        look();
    }

    private void look() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        own.forEach(round -> all.putAll(round.all()));
        all.putAll(names);
        seen = all;
    }

    /**
     * A name is about to be assigned to.
     *
     * @throws Problem Unprocessable when it is that of an element or its number
     */
    void requireFree(String name) {
        if (names.containsKey(name)) {
            throw new Problem(Problems.UNPROCESSABLE, Text.of("process.loop-variable", name));
        }
    }

    LoopState state(long loop) {
        return states.computeIfAbsent(loop, loops::load);
    }

    void begun(LoopState state) {
        states.put(state.row().id(), state);
    }

    void each(Consumer<LoopState> what) {
        states.values().forEach(what);
    }
}
