package dev.artel.event;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose rights hold for what a rule puts into a change. */
@Component
class RuleAccounts {
    private final Starts starts;
    private final Accesses accesses;

    RuleAccounts(Starts starts, Accesses accesses) {
        this.starts = starts;
        this.accesses = accesses;
    }

    /** The rights of the account that the rule acts as; null when it acts as whoever makes the change. */
    @Nullable Access of(SubscriptionRow rule) {
        return starts.account(rule.scriptId()).map(accesses::of).orElse(null);
    }
}
