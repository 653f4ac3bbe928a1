package dev.artel.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Why a change happens: by a person's own hand, or by a step of a process that somebody caused.
 *
 * @param processId the process whose step it is; null for a person's own hand
 * @param element the element of the diagram that it stands on; null for a person's own hand
 * @param userId the person at the beginning of the chain; null when nobody was (an anonymous web request, a schedule)
 * @param depth how many processes started each other up to here; 0 for a person's own hand
 * @param elevated whether the step acts with everything, beyond the rights of its account
 */
public record Cause(
        @Nullable Long processId,
        @Nullable String element,
        @Nullable Long userId,
        int depth,
        boolean elevated) {

    public Cause(@Nullable Long processId, @Nullable String element, @Nullable Long userId, int depth) {
        this(processId, element, userId, depth, false);
    }

    public static Cause byPerson(long userId) {
        return new Cause(null, null, userId, 0);
    }

    public static Cause byProcess(long processId, String element, @Nullable Long userId, int depth) {
        return new Cause(processId, element, userId, depth);
    }

    /** The same, with everything that an administrator may do. */
    public Cause beyondRights() {
        return new Cause(processId, element, userId, depth, true);
    }

    public boolean isProcess() {
        return processId != null;
    }
}
