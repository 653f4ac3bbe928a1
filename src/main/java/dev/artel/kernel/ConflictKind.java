package dev.artel.kernel;

/**
 * Tells faults that go away when the whole transaction is done once more, beside those of the database itself. A module whose
 * engine throws such faults of its own has a bean of this type.
 */
@FunctionalInterface
public interface ConflictKind {
    /** Whether this very fault (its causes are asked separately) is such a conflict. */
    boolean covers(Throwable fault);
}
