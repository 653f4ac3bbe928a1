/**
 * The outbox: rows of the table outbox, the mail server, the sender. Invariant: a row is sent only after the commit that wrote it,
 * and never inside a transaction.
 */
@NullMarked
package dev.artel.integration.outbox;

import org.jspecify.annotations.NullMarked;
