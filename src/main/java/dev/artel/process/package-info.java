/**
 * Runs of scenarios: start, journal, incidents, retry. Owns the tables process_run, process_queue, process_step, process_variable and
 * incident. Invariant: a step's record changes and the token move in one commit.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "start",
            "access",
            "access::account",
            "catalog",
            "catalog::field",
            "record",
            "event",
            "integration",
            "scenario",
            "scenario::diagram",
            "scenario::component",
            "scenario::script"
        })
@NullMarked
package dev.artel.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
