package dev.artel.process.variable;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.VariablePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The variables of one process while one transaction works with them. Values are tagged JSON and never changed in place. Remembers what
 * was assigned: a whole value replaces what others wrote meanwhile, a place inside one is put into it.
 */
public final class VariableSet {
    /** UTF-8 bytes of names and values of one process. */
    public static final int LIMIT = 512 * 1024;

    /** More data than one process may carry. */
    public static final ProblemKind TOO_LARGE = new ProblemKind("VariablesTooLarge", 422);

    private final SortedMap<String, JsonNode> values = new TreeMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private final Map<String, List<Assignment>> changes = new LinkedHashMap<>();
    private int bytes;

    /** An assignment to a place inside a variable, or to all of it. */
    private record Assignment(VariablePath path, JsonNode value) {
        boolean whole() {
            return path.steps().isEmpty();
        }
    }

    /** What can be returned to when a savepoint is rolled back to. */
    public record Snapshot(
            Map<String, JsonNode> values, Map<String, Integer> sizes, Map<String, Integer> changes, int bytes) {}

    /** Those that are stored, by name. */
    public VariableSet(Map<String, JsonNode> stored) {
        stored.forEach(this::put);
    }

    /** All of them by name. */
    public SortedMap<String, JsonNode> values() {
        return Collections.unmodifiableSortedMap(values);
    }

    /**
     * Assigns.
     *
     * @param value a missing node takes a variable away; at a place inside one it is null
     * @throws Problem VariablesTooLarge, naming the variable; BadRequest for a place that cannot be told
     */
    public void assign(VariablePath wanted, JsonNode value) {
        VariablePath path = wanted.resolved(name -> values.get(name));
        JsonNode given = value.isMissingNode() && !path.steps().isEmpty() ? NullNode.getInstance() : value;
        apply(path, given);
        if (!fits()) {
            Text text = Text.of("process.variables-too-large", path.root(), LIMIT / 1024, bytes / 1024);
            throw new Problem(TOO_LARGE, Fault.general("variables-too-large", text));
        }
        changes.computeIfAbsent(path.root(), root -> new ArrayList<>()).add(new Assignment(path, given));
    }

    /** Whether a process may carry as much. */
    boolean fits() {
        return bytes <= LIMIT;
    }

    /** Names that were assigned, in order of the alphabet. */
    public Set<String> changed() {
        return new TreeSet<>(changes.keySet());
    }

    public Snapshot snapshot() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        changes.forEach((root, list) -> lengths.put(root, list.size()));
        return new Snapshot(new TreeMap<>(values), new LinkedHashMap<>(sizes), lengths, bytes);
    }

    public void restore(Snapshot snapshot) {
        values.clear();
        values.putAll(snapshot.values());
        sizes.clear();
        sizes.putAll(snapshot.sizes());
        bytes = snapshot.bytes();
        changes.keySet().retainAll(snapshot.changes().keySet());
        snapshot.changes().forEach((root, length) -> {
            List<Assignment> list = changes.getOrDefault(root, List.of());
            list.subList(length, list.size()).clear();
        });
    }

    /** Whether a place inside a variable was assigned without the whole before it: others may have changed the rest meanwhile. */
    public boolean dependsOnStored() {
        return changes.values().stream()
                .anyMatch(list -> !list.isEmpty() && !list.get(0).whole());
    }

    /** The same assignments once more, on what is stored now. */
    public void reapply(Map<String, JsonNode> stored) {
        changes.forEach((root, list) -> {
            JsonNode now = stored.get(root);
            if (now == null) {
                drop(root);
            } else {
                put(root, now);
            }
            list.forEach(assignment -> apply(assignment.path(), assignment.value()));
        });
    }

    /** All that was assigned is stored. */
    public void saved() {
        changes.clear();
    }

    private void apply(VariablePath path, JsonNode value) {
        if (value.isMissingNode()) {
            drop(path.root());
            return;
        }
        ObjectNode holder = Json.object();
        JsonNode there = values.get(path.root());
        if (there != null) {
            holder.set(path.root(), there.deepCopy());
        }
        path.assign(holder, value);
        put(path.root(), holder.get(path.root()));
    }

    private void put(String name, JsonNode value) {
        int size = Json.write(value).getBytes(StandardCharsets.UTF_8).length + name.length();
        Integer before = sizes.put(name, size);
        bytes += size - (before == null ? 0 : before);
        values.put(name, value);
    }

    private void drop(String name) {
        values.remove(name);
        Integer before = sizes.remove(name);
        bytes -= before == null ? 0 : before;
    }
}
