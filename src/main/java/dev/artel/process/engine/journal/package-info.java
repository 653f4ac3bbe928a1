/**
 * The engine's reports turned into the journal: collected while a command runs, written once in its flush, before the engine's own
 * rows. Owns no table. Invariant: what is undone leaves nothing here, for only a flush writes.
 */
@NullMarked
package dev.artel.process.engine.journal;

import org.jspecify.annotations.NullMarked;
