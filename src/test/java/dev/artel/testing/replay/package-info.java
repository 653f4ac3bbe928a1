/**
 * Replays the acceptance cases of solutions: {@code cases/*.case.json} beside any {@code solution.json}. The format is told in
 * {@code processes/lead-to-deal/README.md}. Invariant: what a case says and nobody understands fails it.
 */
@NullMarked
package dev.artel.testing.replay;

import org.jspecify.annotations.NullMarked;
