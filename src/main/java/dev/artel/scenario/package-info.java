/**
 * What has to be done: diagrams, their drafts and published versions, the checks, the components that are automatic steps.
 * Owns the tables scenario and scenario_version.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "catalog",
            "catalog::field",
            "record",
            "record::saved",
            "event",
            "integration"
        })
@NullMarked
package dev.artel.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
