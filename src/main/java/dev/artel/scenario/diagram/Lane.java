package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lane: whose work the elements in it are.
 *
 * @param parent id of the lane around it; null for none
 * @param nodes ids of the elements that stand directly in it
 * @param group {@code catalog:record} of the responsible group; null for none
 * @param user number of the responsible employee; null for none
 */
public record Lane(
        String id,
        String name,
        @Nullable String parent,
        List<String> nodes,
        @Nullable String group,
        @Nullable String user) {}
