/**
 * Who a request comes from: the session cookie, HTTP Basic, the way in and out, and the checks before any controller is reached.
 * Owns no table. Invariant: nothing under /api is reached without an account, except what {@code SecurityConfiguration} lists.
 */
@NullMarked
package dev.artel.web.security;

import org.jspecify.annotations.NullMarked;
