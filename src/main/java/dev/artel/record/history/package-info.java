/**
 * What happened to records: every change with the person and the process that caused it, and comments. Owns the table history, whose
 * order is its sequence number. Payloads keep stored forms; rights, titles and zones are those of the moment of reading.
 */
@NullMarked
package dev.artel.record.history;

import org.jspecify.annotations.NullMarked;
