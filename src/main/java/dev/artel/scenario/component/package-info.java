/**
 * The components: one file each, from which palette, form, checks, typings and documentation follow.
 */
@NamedInterface("component")
@NullMarked
package dev.artel.scenario.component;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
