/**
 * A diagram as data: the model that a BPMN file is read into, one type per element. Knows neither database nor engine.
 */
@NamedInterface("diagram")
@NullMarked
package dev.artel.scenario.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
