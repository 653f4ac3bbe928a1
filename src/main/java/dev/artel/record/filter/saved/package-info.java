/**
 * Filters that are kept under a name: what people call views. Owns the table saved_filter. Views add layouts to them, rights give what a
 * filter finds. Invariants: a kept filter is read without any statement, and what one node changes every node knows at its next request.
 */
@NamedInterface("saved")
@NullMarked
package dev.artel.record.filter.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
