/**
 * In which order the engine undoes: one thing after the other, each finished before the next begins. Owns no table. Invariant: of one scope
 * never two things are being undone, unless they are rounds that went on at once.
 */
@NullMarked
package dev.artel.process.engine.undo;

import org.jspecify.annotations.NullMarked;
