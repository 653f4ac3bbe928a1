/**
 * The only package that sees Camunda: its configuration, the compilation of diagrams, the journal's listener and the workers.
 */
@NullMarked
package dev.artel.process.engine;

import org.jspecify.annotations.NullMarked;
