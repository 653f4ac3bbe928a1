/**
 * Employees: their records in {@code $users} and their accounts, kept in step within one transaction, and the groups that they belong
 * to. Owns no table of its own.
 */
@NullMarked
package dev.artel.record.people;

import org.jspecify.annotations.NullMarked;
