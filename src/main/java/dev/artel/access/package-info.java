/**
 * Who may do what: accounts, sessions, roles and the Access that every reading and writing method takes. Owns the tables
 * account, session and login_attempt. Rules are symbolic (privileges, rows, fields): the modules above turn them into SQL.
 * Invariant: no data is read or written without an Access.
 */
@ApplicationModule(allowedDependencies = {"kernel", "start"})
@NullMarked
package dev.artel.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
