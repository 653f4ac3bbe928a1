/**
 * Activities that are done once for each element of a list: the elements, how far they have come, what was gathered. Owns the tables
 * process_loop and process_loop_item. Called by process.step alone, and by process.rest for what people see. Invariant: a row is changed
 * only by who holds the lock of its run, so that no element is taken twice; what a round itself assigned is changed by its own branches
 * alone, name by name.
 */
@NullMarked
package dev.artel.process.loop;

import org.jspecify.annotations.NullMarked;
