/**
 * The product's side of the worker processes: starts them and keeps a warm spare, gives each context a place in one of them, serves on the
 * caller's thread what its scripts ask for, and ends a process in which something cannot be stopped. Owns no table; only
 * {@code scenario.script} may call. Invariant: a caller is always set free in time, and what others had under way is repeated, finished
 * or told as not done.
 */
@NullMarked
package dev.artel.scenario.script.crew;

import org.jspecify.annotations.NullMarked;
