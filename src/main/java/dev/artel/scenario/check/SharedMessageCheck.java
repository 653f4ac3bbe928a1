package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.event.Triggers;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether several starts begin with one message. It starts one process at most, so none of them would be started: by another published
 * scenario, or by another start of the same diagram.
 */
@Component
final class SharedMessageCheck implements DraftCheck {
    private static final String BY_MESSAGE = "$message";

    /** So many are looked at to find one of another scenario; the draft's own starts are among them. */
    private static final int LOOKED_AT = 20;

    private final Triggers triggers;
    private final Versions versions;

    SharedMessageCheck(Triggers triggers, Versions versions) {
        this.triggers = triggers;
        this.versions = versions;
    }

    @Override
    public void check(Draft draft, Access access, Consumer<DiagramProblem> problems) {
        Set<String> names = new HashSet<>();
        for (StartEvent start : draft.diagram().all(StartEvent.class)) {
            String name = message(start.trigger());
            if (name != null) {
                String other = names.add(name) ? other(draft, name) : draft.name();
                if (other != null) {
                    problems.accept(Flaw.SHARED_MESSAGE.at(start.id(), start.label(), name, other));
                }
            }
        }
    }

    private static @Nullable String message(@Nullable Trigger trigger) {
        return trigger != null && trigger.kind().equals(BY_MESSAGE) ? trigger.message() : null;
    }

    /** What another scenario that begins with the message is called; null when there is none. */
    private @Nullable String other(Draft draft, String message) {
        return triggers.told(BY_MESSAGE, message, LOOKED_AT).stream()
                .map(Triggers.Told::scriptId)
                .filter(scenario -> scenario != draft.scenario())
                .findFirst()
                .map(scenario -> versions.names(List.of(scenario)).get(scenario))
                .orElse(null);
    }
}
