/**
 * Whether the product works: the public health check and what the operator's port adds to it. Owns no table. Invariant: asking
 * costs nearly nothing and never waits for a database that hangs.
 */
@NullMarked
package dev.artel.web.health;

import org.jspecify.annotations.NullMarked;
