/**
 * The audit: its entries, the chain of hashes that seals them, reading and verifying. Owns the tables audit, audit_seal and audit_sealer.
 * Other rooms hand entries in through {@link dev.artel.access.Audit}; the program's start alone uses the command. Invariants: rows are added only; whoever writes an entry waits for
 * nobody, since sealing comes after the commit.
 */
@NamedInterface("audit")
@NullMarked
package dev.artel.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
