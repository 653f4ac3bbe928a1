/**
 * What stands before any module: the data folder and its lock, the database and its migrations, the clock, the sizes of the
 * thread pools, and the words that a person reads when the product starts or cannot. Owns the migration history and no data.
 * It is a room of its own because the kernel must stay free of infrastructure and every other module stands on it. Invariant:
 * one data folder is used by one running copy.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dev.artel.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
