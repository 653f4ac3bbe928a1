package dev.artel.process.loop;

import dev.artel.kernel.Json;
import dev.artel.process.variable.VariableSet;
import dev.artel.scenario.diagram.VariablePath;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one round has itself assigned to variables of its process, while one transaction works with it. Rounds that go on beside it assign
 * to the same variables; here it finds its own values again. They are as much as the variables of a process at most. Belongs to the thread
 * of that transaction.
 */
public final class RoundValues {
    private final VariableSet values;
    private Set<String> gone = new TreeSet<>();
    private boolean stored;

    /** What can be returned to when a savepoint is rolled back to. */
    public record Snapshot(VariableSet.Snapshot values, Set<String> gone) {}

    /**
     * @param stored as {@link #patch} has put it; null when nothing is stored
     */
    RoundValues(@Nullable String stored) {
        this.values = new VariableSet(read(stored, gone));
        this.stored = stored != null;
    }

    /** By name, in order of the alphabet; a missing node for what the round took away. */
    public Map<String, JsonNode> all() {
        Map<String, JsonNode> all = new TreeMap<>(values.values());
        gone.forEach(name -> all.put(name, MissingNode.getInstance()));
        return Collections.unmodifiableMap(all);
    }

    /**
     * Assigns a variable, or a place inside one.
     *
     * @param path with every step known
     * @param value a missing node takes a variable away
     * @param seen what the round finds in the variable now; null for nothing
     * @throws dev.artel.kernel.Problem VariablesTooLarge, naming the variable
     */
    public void assign(VariablePath path, JsonNode value, @Nullable JsonNode seen) {
        String name = path.root();
        boolean known = values.values().containsKey(name) || gone.contains(name);
        if (!known && seen != null && !path.steps().isEmpty()) {
            values.assign(VariablePath.parse(name).orElseThrow(), seen);
        }
        values.assign(path, value);
        if (values.values().containsKey(name)) {
            gone.remove(name);
        } else {
            gone.add(name);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(values.snapshot(), Set.copyOf(gone));
    }

    public void restore(Snapshot snapshot) {
        values.restore(snapshot.values());
        gone = new TreeSet<>(snapshot.gone());
    }

    boolean isChanged() {
        return !values.changed().isEmpty();
    }

    /** Whether something of it stands in the table. */
    boolean isStored() {
        return stored;
    }

    /** Whether other branches of the round may have changed what was assigned to. */
    boolean dependsOnStored() {
        return values.dependsOnStored();
    }

    /** The same assignments once more, on what is stored now. */
    void reapply(@Nullable String now) {
        Set<String> without = new TreeSet<>();
        values.reapply(read(now, without));
        gone.removeIf(name -> values.values().containsKey(name));
    }

    /** What was assigned, to be put over what is stored: branches of one round may write different names at the same time. */
    String patch() {
        ObjectNode patch = Json.object();
        values.changed().forEach(name -> {
            JsonNode value = values.values().get(name);
            patch.put(name, value == null ? "" : Json.write(value));
        });
        return Json.write(patch);
    }

    /** All that was assigned is stored. */
    void saved() {
        values.saved();
        stored = true;
    }

    private static Map<String, JsonNode> read(@Nullable String stored, Set<String> gone) {
        Map<String, JsonNode> known = new HashMap<>();
        if (stored != null) {
            Json.read(stored).forEachEntry((name, text) -> {
                if (text.asString().isEmpty()) {
                    gone.add(name);
                } else {
                    known.put(name, Json.read(text.asString()));
                }
            });
        }
        return known;
    }
}
