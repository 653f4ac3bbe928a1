/** Tests of the compilation of diagrams; golden files show what is run. */
@NullMarked
package dev.artel.process.engine.compile;

import org.jspecify.annotations.NullMarked;
