/**
 * Who may do what, over HTTP: the rules on sections, catalogs, views and records, and where they come from. Owns no table: the rules are
 * kept by {@code access}. Invariant: rules are read by whoever sees the object and changed by whoever may give access to it; nobody who
 * may not administer touches a rule that lets administer.
 */
@NullMarked
package dev.artel.admin.rights;

import org.jspecify.annotations.NullMarked;
