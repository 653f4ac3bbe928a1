/**
 * What the engine calls while it runs an executable: steps, people, conditions, timers. Owns no table. Invariant: the engine evaluates
 * nothing but the fixed list of names of {@link dev.artel.process.engine.compile.Call}; it has no expression language.
 */
@NullMarked
package dev.artel.process.engine.call;

import org.jspecify.annotations.NullMarked;
