package dev.artel.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The rules who may do what, as they are kept. Whether somebody may read or change them is decided by who calls. */
public interface AccessRules {
    /** The rules on that very object, in the order in which they were given. One statement. */
    List<AccessRule> on(RightsObject object);

    /** The rules on all rights views of a catalog, by the view's number; views without rules are absent. One statement. */
    Map<Long, List<AccessRule>> onViews(long catalogId);

    /** Whether some rule is about a group that one of those fields of the employees' cards makes. One statement. */
    boolean goBy(Collection<Long> fields);

    /**
     * Puts these rules in place of all that the object has; each subject stands in one of them at most. They count from the next request
     * on, on every node. Gives those that were there before.
     */
    List<AccessRule> replace(Access by, RightsObject object, List<AccessRule> rules);
}
