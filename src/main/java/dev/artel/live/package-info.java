/**
 * Pushes hints of changes to open browsers. Owns no table. Invariant: a hint carries no data, only what to ask for again.
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
