/**
 * The structure as rows and as a snapshot that all readers share, and the changes of it. Owns the tables structure_state, section,
 * catalog, field and structure_intent; only catalog's own services call it. Invariant: the tables hold only what is in force, and
 * every change raises the revision in the commit that brings it.
 */
@NullMarked
package dev.artel.catalog.structure;

import org.jspecify.annotations.NullMarked;
