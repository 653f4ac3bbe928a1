/**
 * Which scenarios start one another: a search for the way by which a start comes back to itself. Knows neither records nor diagrams; who
 * asks tells it what each start leads to.
 */
@NullMarked
package dev.artel.scenario.check.chain;

import org.jspecify.annotations.NullMarked;
