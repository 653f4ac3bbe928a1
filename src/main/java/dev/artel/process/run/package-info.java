/**
 * The life of a run: start, follow, complete, cancel, retry, restart, and what the API and the catalog of processes say of it. Owns no
 * table. Invariant: the engine is reached through the interface Engine alone.
 */
@NullMarked
package dev.artel.process.run;

import org.jspecify.annotations.NullMarked;
