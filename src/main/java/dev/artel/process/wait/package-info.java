/**
 * What processes wait for, so that it is found by name and key and never looked for. Owns the tables process_wait and process_signal. Rows are written with
 * the journal; whoever tells a process something locks its run first. Invariant: a row stands exactly as long as the engine would take
 * what it waits for.
 */
@NullMarked
package dev.artel.process.wait;

import org.jspecify.annotations.NullMarked;
