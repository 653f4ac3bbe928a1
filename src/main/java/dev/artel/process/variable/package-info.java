/**
 * The variables of processes. Owns the table process_variable: one row per top-level name, as tagged JSON. Only changed names are
 * written, sorted, in one statement, so that parallel branches never collide. Invariant: a process has at most 512 KB of them.
 */
@NullMarked
package dev.artel.process.variable;

import org.jspecify.annotations.NullMarked;
