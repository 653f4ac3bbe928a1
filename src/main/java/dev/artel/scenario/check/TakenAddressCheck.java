package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.event.Triggers;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the addresses that start events listen at belong to another request already, be it off at present: publishing refuses them. */
@Component
final class TakenAddressCheck implements DraftCheck {
    private final Triggers triggers;

    TakenAddressCheck(Triggers triggers) {
        this.triggers = triggers;
    }

    @Override
    public void check(Draft draft, Access access, Consumer<DiagramProblem> problems) {
        for (StartEvent start : draft.diagram().all(StartEvent.class)) {
            String address = address(start.trigger());
            if (address != null && TriggerCheck.isAddress(address)) {
                triggers.holder(address, draft.scenario())
                        .ifPresent(holder ->
                                problems.accept(Flaw.TAKEN_ADDRESS.at(start.id(), start.label(), address, holder)));
            }
        }
    }

    private static @Nullable String address(@Nullable Trigger trigger) {
        return trigger != null && trigger.kind().equals(Triggers.WEB_REQUEST) ? trigger.address() : null;
    }
}
