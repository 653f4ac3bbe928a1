/**
 * BPMN files as trees that can be changed and written again: what is not touched stays as it is, ids and layout included. Files come
 * here after the reader has looked at their size and depth. Knows neither database nor engine.
 */
@NullMarked
package dev.artel.scenario.diagram.markup;

import org.jspecify.annotations.NullMarked;
