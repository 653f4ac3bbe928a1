/**
 * The door to GraalJS: one engine, contexts without a way out, programs, the bridge inside a context (its JavaScript stands beside
 * this package in the resources) and what an error of the engine says. JSON in, JSON out, one way to the host. Owns no table; only
 * {@code scenario.script} may call. Nothing of the engine's types leaves this package.
 */
@NullMarked
package dev.artel.scenario.script.guest;

import org.jspecify.annotations.NullMarked;
