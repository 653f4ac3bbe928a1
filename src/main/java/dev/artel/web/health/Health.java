package dev.artel.web.health;

import dev.artel.kernel.HealthReasons;
import dev.artel.kernel.Text;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** How the product is now. */
@Component
class Health {
    /** From the worst to the best but for the reasons. */
    enum State {
        UNREACHABLE,
        STARTING,
        DEGRADED,
        OK
    }

    private final ApplicationAvailability availability;
    private final DatabasePulse pulse;
    private final ObjectProvider<HealthReasons> modules;

    Health(ApplicationAvailability availability, DatabasePulse pulse, ObjectProvider<HealthReasons> modules) {
        this.availability = availability;
        this.pulse = pulse;
        this.modules = modules;
    }

    State state() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return State.STARTING;
        }
        if (!pulse.beats()) {
            return State.UNREACHABLE;
        }
        return reasons().isEmpty() ? State.OK : State.DEGRADED;
    }

    /** Why it is degraded, from all modules. */
    List<Text> reasons() {
        return of(module -> true);
    }

    /** Those for which another node should be asked. */
    List<Text> reasonsOfThisNode() {
        return of(module -> !module.ofAllNodes());
    }

    private List<Text> of(Predicate<HealthReasons> which) {
        return modules.orderedStream()
                .filter(which)
                .flatMap(module -> module.reasons().stream())
                .toList();
    }
}
