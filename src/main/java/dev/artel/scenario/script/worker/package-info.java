/**
 * The program of a worker process: it reads orders, runs scripts on threads of its own with the same limits as inside the product, and
 * tells what came of them. It has no settings, no files, no network and no database of its own, and ends when its input does. Owns no
 * table; nobody calls it but the start of its process. Invariant: every order is answered once.
 */
@NullMarked
package dev.artel.scenario.script.worker;

import org.jspecify.annotations.NullMarked;
