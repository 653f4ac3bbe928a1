package dev.artel.access;

import java.util.List;

/** The kinds that one room writes into the audit: a bean of each room that does, so that nobody lists them all. */
public interface AuditKinds {
    List<AuditKind> all();
}
