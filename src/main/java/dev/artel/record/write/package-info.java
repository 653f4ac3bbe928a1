/**
 * Changing records. Each change is one transaction: rights, values and version are checked, the row is locked, what is about to happen
 * may be refused or amended, then row, side tables, history and the notice of it are written together. Invariant: what changes nothing
 * leaves no trace.
 */
@NullMarked
package dev.artel.record.write;

import org.jspecify.annotations.NullMarked;
