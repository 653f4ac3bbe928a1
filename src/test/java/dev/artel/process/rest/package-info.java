/** Tests of processes over HTTP, in the whole house. */
@NullMarked
package dev.artel.process.rest;

import org.jspecify.annotations.NullMarked;
