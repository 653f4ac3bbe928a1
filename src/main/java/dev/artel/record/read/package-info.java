/**
 * Reading records: lists, counts, single records, values of linked records. Invariant: how many statements a page takes depends on
 * what is asked, never on how many records there are.
 */
@NullMarked
package dev.artel.record.read;

import org.jspecify.annotations.NullMarked;
