/**
 * The guarded HTTP client: which addresses may be reached, how an answer is bounded. Invariant: a connection goes only to an
 * address that was checked.
 */
@NullMarked
package dev.artel.integration.http;

import org.jspecify.annotations.NullMarked;
