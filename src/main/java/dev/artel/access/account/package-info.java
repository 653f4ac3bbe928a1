/**
 * Accounts of employees, their sessions and the way in. Owns the tables account, session and login_attempt. The record module
 * calls {@link dev.artel.access.account.Accounts} within the transaction that changes a record of {@code $users}, so that both stay
 * in step. Invariants: no password or token is stored in the clear; at least one active administrator remains.
 */
@NamedInterface("account")
@NullMarked
package dev.artel.access.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
