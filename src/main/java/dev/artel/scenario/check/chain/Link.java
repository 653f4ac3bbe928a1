package dev.artel.scenario.check.chain;

import dev.artel.kernel.Text;

/**
 * Something that processes which begin in one place may do, and by which others begin.
 *
 * @param element id of the element that does it
 * @param label what people call that
 * @param what for people: which scenario and step does what
 */
public record Link(Origin from, String element, Text label, Text what, Origin to) {}
