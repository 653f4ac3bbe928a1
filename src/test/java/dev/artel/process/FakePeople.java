package dev.artel.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An inbox that remembers. */
public final class FakePeople implements PersonSteps {
    private final List<PersonStep> opened = new CopyOnWriteArrayList<>();
    private final List<String> cancelled = new CopyOnWriteArrayList<>();
    private volatile Consumer<PersonStep> onOpening = step -> {};

    @Override
    public void opened(PersonStep step) {
        onOpening.accept(step);
        opened.add(step);
    }

    @Override
    public void cancelled(String stepId) {
        cancelled.add(stepId);
    }

    @Override
    public Map<String, String> taskIds(Collection<String> stepIds) {
        Map<String, String> ids = new HashMap<>();
        stepIds.forEach(id -> ids.put(id, "t-" + id));
        return ids;
    }

    /** What happens when a step of any process is opened. */
    public void whenOpening(Consumer<PersonStep> what) {
        onOpening = what;
    }

    public List<PersonStep> of(long processId) {
        return opened.stream().filter(step -> step.processId() == processId).toList();
    }

    public boolean wasCancelled(String stepId) {
        return cancelled.contains(stepId);
    }
}
