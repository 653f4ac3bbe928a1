/**
 * What is wrong with a diagram before it runs: one check per concern, found by being there. Checks read the structure and the
 * employees; they change nothing.
 */
@NullMarked
package dev.artel.scenario.check;

import org.jspecify.annotations.NullMarked;
