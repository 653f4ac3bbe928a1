package dev.artel.record.value;

import dev.artel.access.Grant;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Values as they were sent, parsed field by field; everything that is wrong with them is gathered, not thrown. */
public final class SentValues {
    private static final String UNKNOWN = "unknown-field";

    private final Layout layout;
    private final Scope scope;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Slot, List<@Nullable Object>> parsed = new LinkedHashMap<>();

    private SentValues(Layout layout, Scope scope) {
        this.layout = layout;
        this.scope = scope;
    }

    /** Reads values whose fields the grant lets the person see. Linked records are looked up in one statement. */
    public static SentValues read(Layout layout, Grant grant, ObjectNode values, Scope scope) {
        SentValues sent = new SentValues(layout, scope);
        Map<Slot, Map<String, JsonNode>> bySlot = new LinkedHashMap<>();
        values.forEachEntry((key, value) -> {
            Optional<Slot> slot = layout.slot(grant, key);
            if (slot.isEmpty()) {
                sent.faults.add(Fault.field(key, UNKNOWN, Text.of("record.unknown-field", key)));
            } else {
                bySlot.computeIfAbsent(slot.get(), known -> new LinkedHashMap<>())
                        .put(key, value);
            }
        });
        Prefetch.run(bySlot, scope);
        bySlot.forEach((slot, keys) -> keys.forEach((key, value) -> sent.parse(slot, key, value)));
        return sent;
    }

    /** Fills in what new records get by themselves in fields that were not sent. */
    public void initial() {
        for (Slot slot : layout.slots()) {
            if (!parsed.containsKey(slot) && slot.writable() && !slot.computed()) {
                JsonNode initial = slot.type().initial(slot.field(), scope);
                if (initial != null) {
                    parse(slot, slot.field().ref(), initial);
                }
            }
        }
    }

    /** The fields that were sent, and those that {@link #initial} filled. */
    public Set<Slot> slots() {
        return Set.copyOf(parsed.keySet());
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Those of the faults that name a field which is not there, or which the person may not see. */
    public List<Fault> unknown() {
        return faults.stream().filter(fault -> UNKNOWN.equals(fault.code())).toList();
    }

    /**
     * The value of each sent field. A field that was sent under both of its keys with different values counts as the one that differs
     * from what is stored; when both do, that is a fault.
     */
    public Map<Slot, @Nullable Object> settle(@Nullable Row before) {
        Map<Slot, @Nullable Object> settled = new LinkedHashMap<>();
        parsed.forEach((slot, values) -> settled.put(slot, settle(slot, values, before)));
        return settled;
    }

    private @Nullable Object settle(Slot slot, List<@Nullable Object> values, @Nullable Row before) {
        Object first = values.get(0);
        if (values.size() == 1 || StoredForms.same(first, values.get(1))) {
            return first;
        }
        Object stored = before == null ? null : before.value(slot.id());
        if (before != null && StoredForms.same(first, stored)) {
            return values.get(1);
        } else if (before == null || !StoredForms.same(values.get(1), stored)) {
            String ref = slot.field().ref();
            faults.add(Fault.field(
                    ref, "two-values", Text.of("record.two-values", slot.field().name(), ref, slot.id())));
        }
        return first;
    }

    private void parse(Slot slot, String key, JsonNode value) {
        try {
            Object stored = slot.type().parse(value, slot.field(), scope);
            parsed.computeIfAbsent(slot, known -> new ArrayList<>()).add(stored);
        } catch (Problem problem) {
            if (problem.faults().isEmpty()) {
                faults.add(Fault.field(key, "value", problem.text()));
            } else {
                faults.addAll(problem.faults());
            }
        }
    }
}
