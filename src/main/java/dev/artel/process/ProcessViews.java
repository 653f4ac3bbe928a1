package dev.artel.process;

import dev.artel.access.Access;
import java.util.Collection;
import java.util.Set;

/** Which processes somebody may see, for the modules above. */
public interface ProcessViews {
    /** Those of the processes that the actor may see; two statements, none for an administrator. */
    Set<Long> visible(Access access, Collection<Long> processes);
}
