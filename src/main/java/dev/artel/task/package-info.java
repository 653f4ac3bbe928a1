/**
 * The inbox: what people have to do, forms, deadlines, completion. Owns the table task. Invariant: completing a task writes
 * the record and moves the process in one commit.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access::account",
            "catalog",
            "catalog::field",
            "record",
            "scenario",
            "scenario::diagram",
            "process",
            "integration"
        })
@NullMarked
package dev.artel.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
