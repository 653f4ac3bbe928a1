/**
 * Where scripts run: their threads, the rendezvous with the thread that called (which does the host's work, so that transactions
 * and their locks stay on it), the watchdog over time and memory, and what becomes of a thread that nothing can stop. Knows nothing
 * of JavaScript. Owns no table; only {@code scenario.script} may call. Invariant: a caller is always set free in time.
 */
@NullMarked
package dev.artel.scenario.script.executor;

import org.jspecify.annotations.NullMarked;
