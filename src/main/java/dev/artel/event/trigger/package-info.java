/**
 * The kinds of trigger, one file each. A new kind is one new file here; the form of the start event, the checks and the inputs that
 * scripts may use follow from it.
 */
@NullMarked
package dev.artel.event.trigger;

import org.jspecify.annotations.NullMarked;
