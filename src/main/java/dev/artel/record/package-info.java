/**
 * The heart: records, their filters as SQL, links, history, comments and the trash. Owns the record tables (c_N and their
 * side tables) and history. Invariant: a change, its history and what it starts are one commit.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "access::account", "catalog", "catalog::field"})
@NullMarked
package dev.artel.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
