/**
 * The documented foreign dialect: files of Bpium are translated into our own language, element by element, ids and layout as they are.
 * The translation is what is shown, checked, run and, when a person wants it, kept as a new draft. Knows neither database nor engine.
 */
@NullMarked
package dev.artel.scenario.diagram.bpium;

import org.jspecify.annotations.NullMarked;
