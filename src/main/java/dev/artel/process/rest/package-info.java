/**
 * Processes over HTTP and as the catalog {@code $processes}. Owns no table: it reads the journal and asks the engine. Administrators see
 * all of a process; others see how processes of records stand that they may see, without data that a step had in hand.
 */
@NullMarked
package dev.artel.process.rest;

import org.jspecify.annotations.NullMarked;
