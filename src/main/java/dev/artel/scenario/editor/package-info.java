/**
 * What the scenario editor asks: palette, triggers, and what the JavaScript editor knows. All of it follows from the manifests and the
 * structure.
 */
@NullMarked
package dev.artel.scenario.editor;

import org.jspecify.annotations.NullMarked;
