/**
 * The journal of processes: one row per run, one per passage through an element, one per step that stands. Owns the tables process_run,
 * process_step, incident and process_number. Written once per transaction of the engine, before the engine's own rows. Invariant: rows
 * are ordered by the engine's counter, never by time.
 */
@NullMarked
package dev.artel.process.journal;

import org.jspecify.annotations.NullMarked;
