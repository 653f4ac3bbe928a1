package dev.artel.record;

import dev.artel.access.Grant;
import dev.artel.access.Right;
import dev.artel.access.Subject;
import java.util.Map;
import java.util.Set;

/**
 * How somebody's right on one record comes about.
 *
 * @param grant what rules give the person on the catalog, as {@link dev.artel.access.Access#on} says it; a view that cannot be read
 *     any more forbids
 * @param views numbers of those of its rights views that hold the record, and of those that cannot be read
 * @param rules what rules on the record itself give, by their subjects
 */
public record Standing(Grant grant, Set<Long> views, Map<Subject, Right> rules) {
    public Standing {
        views = Set.copyOf(views);
        rules = Map.copyOf(rules);
    }

    /** The right that comes of it. */
    public Right right() {
        return grant.right(views, rules);
    }

    /** What one subject gives. */
    public Right of(Subject subject) {
        return new Grant(grant.shares().stream()
                        .filter(share -> share.subject().equals(subject))
                        .toList())
                .right(views, rules);
    }

    /** The standing towards a catalog or section as a whole. */
    public static Standing towards(Grant grant) {
        return new Standing(grant, Set.of(), Map.of());
    }
}
