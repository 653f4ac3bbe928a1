/**
 * Artel. Each package directly below is a module named by a noun that its users say; its base package is the module's API, its
 * sub-packages are its own business. Arrows point down only: every module declares the ones it may use in its package-info, and a
 * test verifies them.
 */
@NullMarked
package dev.artel;

import org.jspecify.annotations.NullMarked;
