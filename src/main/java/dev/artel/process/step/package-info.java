/**
 * A step while it runs: what its scripts see, its inputs and outputs, its trace, the error exit that it leaves through, what is said of
 * its failure. Owns no table and knows no engine. Invariant: only a Problem leaves through an error exit, and only after the rollback to
 * the savepoint before the step.
 */
@NullMarked
package dev.artel.process.step;

import org.jspecify.annotations.NullMarked;
