/**
 * The one table of what is answered when something cannot be done: every exception becomes {@code application/problem+json} in the
 * caller's language. Invariant: no class name, statement, path or stack trace leaves the server; the log knows them by traceId.
 */
@NullMarked
package dev.artel.web.problem;

import org.jspecify.annotations.NullMarked;
