package dev.artel.scenario.script;

import dev.artel.scenario.script.ScriptScope.Variable;
import dev.artel.scenario.script.guest.Guest.Binding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The variables of one session, and which of them its context does not know yet. */
final class Variables {
    private final Map<String, Variable> known;
    private final Set<String> changed = new LinkedHashSet<>();
    private final boolean tracked;

    Variables(ScriptScope scope) {
        this.known = new LinkedHashMap<>(scope.variables());
        this.tracked = scope.tracked();
    }

    @Nullable Variable get(String name) {
        return known.get(name);
    }

    void set(String name, Variable variable) {
        known.put(name, variable);
        changed.add(name);
    }

    void remove(String name) {
        known.remove(name);
        changed.add(name);
    }

    /**
     * Tells what is to be changed in a context, null for what is gone; after that it counts as told.
     *
     * @param all whether the context is new
     */
    void tell(boolean all, BiConsumer<String, @Nullable Variable> context) {
        for (String name : List.copyOf(all ? known.keySet() : changed)) {
            context.accept(name, known.get(name));
        }
        changed.clear();
    }

    Binding binding(Variable variable) {
        if (variable.constant()) {
            return Binding.CONSTANT;
        }
        return tracked ? Binding.TRACKED : Binding.PLAIN;
    }
}
