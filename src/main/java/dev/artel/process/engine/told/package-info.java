/**
 * Jobs that tell processes what they wait for: one that finds the receivers of a signal, one for each receiver, one that
 * asks how a record stands, one that lets a join go on, one that lets a step go on that is kept apart, one that tells a step how the process
 * ended for which it waits. Owns no table.
 * Invariant: a job whose receiver is gone does nothing.
 */
@NullMarked
package dev.artel.process.engine.told;

import org.jspecify.annotations.NullMarked;
