/**
 * Who may do what: roles and the Access that every reading and writing method takes; accounts, sessions and sign-in stand in
 * {@code account}. Rules are symbolic (privileges, rows, fields): the modules above turn them into SQL. Owns no table itself.
 * Invariant: no data is read or written without an Access.
 */
@ApplicationModule(allowedDependencies = {"kernel", "start"})
@NullMarked
package dev.artel.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
