/**
 * Settings of the company, first start, shipped solutions, health. Owns the table company.
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
            "record::saved",
            "event",
            "integration",
            "scenario",
            "process",
            "task"
        })
@NullMarked
package dev.artel.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
