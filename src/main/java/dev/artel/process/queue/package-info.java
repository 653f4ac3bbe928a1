/**
 * Processes that were taken on and are still to begin. Owns the table process_queue. Invariant: a row is there as long as its process has
 * neither begun nor been given up, and goes in the same transaction.
 */
@NullMarked
package dev.artel.process.queue;

import org.jspecify.annotations.NullMarked;
