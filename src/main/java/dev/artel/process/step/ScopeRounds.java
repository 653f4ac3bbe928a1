package dev.artel.process.step;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.loop.LoopState;
import dev.artel.process.loop.Loops;
import dev.artel.scenario.diagram.Loop;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/**
 * The rounds of one process within one transaction: which one its token is in, what is known in it alone, and how far all of them have
 * come. What is known in an inner round hides what has the same name around it.
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

    ScopeRounds(Function<String, @Nullable Loop> settings, Consumer<String> changed, Loops loops) {
        this.settings = settings;
        this.changed = changed;
        this.loops = loops;
    }

    /** The names that are known in this round alone; empty outside of all rounds. */
    Map<String, JsonNode> names() {
        return names;
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
        now.forEach((activity, place) -> {
            Loop loop = Objects.requireNonNull(settings.apply(activity));
            known.put(loop.item(), state(place.loop()).item(place.position()));
            known.put(loop.index(), IntNode.valueOf(place.position()));
        });
        Map<String, JsonNode> before = names;
        places = Map.copyOf(now);
        names = known;
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(known.keySet());
        all.stream()
                .filter(name -> !Objects.equals(before.get(name), known.get(name)))
                .forEach(changed);
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
