/**
 * The physical tables of records ({@code c_N}, {@code c_N_m}, {@code c_N_c}): the only place with DDL. Called by the changes of
 * structure alone, never within a transaction, since DDL commits. Invariant: a table never gets a column that its rows cannot hold
 * in full.
 */
@NullMarked
package dev.artel.catalog.table;

import org.jspecify.annotations.NullMarked;
