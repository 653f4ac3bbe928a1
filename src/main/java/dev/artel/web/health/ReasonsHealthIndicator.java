package dev.artel.web.health;

import dev.artel.kernel.Text;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.stereotype.Component;

/** Turns readiness red on the operator's port while a module of this node is degraded. */
@Component
class ReasonsHealthIndicator extends AbstractHealthIndicator {
    private final Health health;

    ReasonsHealthIndicator(Health health) {
        super("a module could not be asked for its health");
        this.health = health;
    }

    @Override
    protected void doHealthCheck(org.springframework.boot.health.contributor.Health.Builder builder) {
        List<Text> reasons = health.reasonsOfThisNode();
        if (reasons.isEmpty()) {
            builder.up();
        } else {
            builder.outOfService()
                    .withDetail("reasons", reasons.stream().map(Text::toString).toList());
        }
    }
}
