package dev.artel.scenario.script;

import dev.artel.kernel.Text;

/**
 * A place where a source is no JavaScript.
 *
 * @param line from 1
 * @param column from 1
 */
public record SyntaxFault(int line, int column, Text message) {}
