/**
 * Pushes hints of changes to open browsers (server-sent events). Owns no table. Whoever changes something publishes an event of
 * his own module in the transaction; {@code Changes} turns it into a hint after the commit. Invariant: a hint carries no data,
 * only what to ask for again, and reaches nobody who may not see that there is something.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access::account",
            "catalog",
            "catalog::field",
            "record",
            "process",
            "task"
        })
@NullMarked
package dev.artel.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
