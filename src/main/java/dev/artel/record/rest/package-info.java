/**
 * Records over HTTP: thin controllers, and the readers of what they all take. Every method works with the Access of whoever signed in.
 */
@NullMarked
package dev.artel.record.rest;

import org.jspecify.annotations.NullMarked;
