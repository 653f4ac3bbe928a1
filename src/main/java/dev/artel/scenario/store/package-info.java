/**
 * The tables scenario and scenario_version. For the scenario module alone.
 */
@NullMarked
package dev.artel.scenario.store;

import org.jspecify.annotations.NullMarked;
