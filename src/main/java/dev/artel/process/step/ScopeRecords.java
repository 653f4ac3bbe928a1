package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.record.RecordKey;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Where a process's record is read from. */
@FunctionalInterface
public interface ScopeRecords {
    /** The record as scripts know it; empty when it is gone or not visible. */
    Optional<ObjectNode> find(Access access, RecordKey key);
}
