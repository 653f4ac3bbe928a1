/**
 * The only package that sees GraalJS: JavaScript in, JSON out, with limits, isolation and a named place for each error.
 */
@NamedInterface("script")
@NullMarked
package dev.artel.scenario.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
