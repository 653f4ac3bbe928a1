/**
 * What becomes of a job that failed: again at once when it met another one, later when that may help, an incident when a person has to
 * look. Owns no table. Invariant: a conflict never eats a try, and never repeats without end.
 */
@NullMarked
package dev.artel.process.engine.retry;

import org.jspecify.annotations.NullMarked;
