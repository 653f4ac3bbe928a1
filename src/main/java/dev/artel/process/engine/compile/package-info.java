/**
 * From the diagram's model to the BPMN that the engine runs: one class per element. Owns no table. Invariant: no text of a person
 * enters the executable; names, scripts and error names are referred to by the ids of their elements.
 */
@NullMarked
package dev.artel.process.engine.compile;

import org.jspecify.annotations.NullMarked;
