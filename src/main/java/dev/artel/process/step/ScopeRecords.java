package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.record.RecordKey;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a process's record is read from, and what its account may see. */
@FunctionalInterface
public interface ScopeRecords {
    /** The record as scripts know it; empty when it is gone or not visible. */
    Optional<ObjectNode> find(Access access, RecordKey key);

    /** Locks the record until the transaction ends; NotFound when it is gone or not visible. */
    default void hold(Access access, RecordKey key) {}

    /** Whether the record satisfies the filter, in a form of the API. */
    default boolean matches(Access access, RecordKey key, JsonNode filters) {
        return false;
    }

    /** Number of the catalog that is called so, by number or text id; empty when there is none. */
    default Optional<Long> catalog(String ref) {
        return Optional.empty();
    }

    /** Which fields of the record that access sees, by number or text id. */
    default Predicate<String> seen(Access access, RecordKey key) {
        return field -> true;
    }

    /**
     * Which right that access lacks; empty where rights are not what was missing.
     *
     * @param record null for the catalog as a whole
     */
    default Optional<Text> missing(Access access, String catalog, @Nullable String record, Problem problem) {
        return Optional.empty();
    }
}
