package dev.artel.process.step;

import dev.artel.scenario.script.ScriptSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The contexts of a scope's expressions: one for steps with the rights of the run's account, one for elevated steps. */
final class ScopeSessions implements AutoCloseable {
    private final Map<Boolean, ScriptSession> open = new LinkedHashMap<>();

    /** The one of that kind, opened at first use. */
    ScriptSession of(boolean elevated, Supplier<ScriptSession> opening) {
        return open.computeIfAbsent(elevated, kind -> opening.get());
    }

    void each(Consumer<ScriptSession> action) {
        open.values().forEach(action);
    }

    /** Of those that are open, with whether it is the one of elevated steps. */
    Map<Boolean, ScriptSession> all() {
        return open;
    }

    @Override
    public void close() {
        Map<Boolean, ScriptSession> ended = new LinkedHashMap<>(open);
        open.clear();
        ended.values().forEach(ScriptSession::close);
    }
}
