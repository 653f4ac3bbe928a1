/**
 * Whether processes do what their diagrams say: random diagrams, run by the product and by a token game of these tests that knows nothing
 * of any engine. The game tells every outcome that parallel branches may have; what the product did must be one of them.
 */
@NullMarked
package dev.artel.process.game;

import org.jspecify.annotations.NullMarked;
