/**
 * The only package that sees GraalJS: JavaScript in, JSON out, with limits, isolation and a named place for each error. {@code Scripts}
 * is the way in. Owns no table; any module that runs what people have written may call. Invariant: a script can spoil its own run and
 * nothing else.
 */
@NamedInterface("script")
@NullMarked
package dev.artel.scenario.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
