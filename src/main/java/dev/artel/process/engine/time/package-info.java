/**
 * When timers that repeat fire again. Owns no table. Invariant: as often as the diagram says, however late each firing is.
 */
@NullMarked
package dev.artel.process.engine.time;

import org.jspecify.annotations.NullMarked;
