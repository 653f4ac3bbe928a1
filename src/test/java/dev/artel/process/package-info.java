/**
 * Tests of processes on the real database and engine, with people, records and versions replaced by fakes that remember what they were
 * told.
 */
@NullMarked
package dev.artel.process;

import org.jspecify.annotations.NullMarked;
