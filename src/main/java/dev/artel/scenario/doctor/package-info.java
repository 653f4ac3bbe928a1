/**
 * What keeps a file from running, and what can be done about it: one class per kind of repair, found by being there. Nothing is mended
 * that nobody has picked; ids and layout of what stays are as they were.
 */
@NullMarked
package dev.artel.scenario.doctor;

import org.jspecify.annotations.NullMarked;
