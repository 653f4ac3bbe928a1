/**
 * From BPMN XML to the diagram's model: a parser that fetches nothing and one reader per kind of element, found by being there.
 * Whatever no reader has taken is a problem that names the element, so nothing unknown slips through.
 */
@NullMarked
package dev.artel.scenario.diagram.read;

import org.jspecify.annotations.NullMarked;
