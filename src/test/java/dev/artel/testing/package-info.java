/**
 * What the tests stand on: one database server per run, a clock that can be moved, a counter of statements, and the two bases:
 * ModuleTest (the data modules without engine and web) and FlowTest (the whole house on a free port).
 */
@NullMarked
package dev.artel.testing;

import org.jspecify.annotations.NullMarked;
