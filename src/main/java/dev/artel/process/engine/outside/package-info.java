/**
 * Steps that touch the world outside: fetched, called without transaction and connection, completed together with what they write.
 * Owns no table. Invariant: an answer that comes after its step was given to somebody else is thrown away.
 */
@NullMarked
package dev.artel.process.engine.outside;

import org.jspecify.annotations.NullMarked;
