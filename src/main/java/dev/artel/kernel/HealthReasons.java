package dev.artel.kernel;

import java.util.List;

/**
 * Something of a module that can fall ill while the rest works. Being a Spring bean of this type is all it takes to be asked by the
 * health check; asked often, so it must be cheap and touch neither network nor database.
 */
@FunctionalInterface
public interface HealthReasons {
    /** Why the product is degraded, in words for whoever operates it; empty when all is well. */
    List<Text> reasons();

    /** Whether all nodes have them at once: then they are told, and none is taken out of service for them. */
    default boolean ofAllNodes() {
        return false;
    }
}
