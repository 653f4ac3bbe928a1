/**
 * How the process engine is built, its tables and the threads that work on its jobs. Owns the engine's tables (act_…). What the
 * engine is made of comes as EnginePart beans from the rooms beside this one. Invariant: nothing that a person draws or writes
 * can make the engine run code.
 */
@NullMarked
package dev.artel.process.engine.setup;

import org.jspecify.annotations.NullMarked;
