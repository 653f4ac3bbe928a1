package dev.artel.scenario.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table scenario without its draft.
 *
 * @param status {@code $draft, $published, $off}
 * @param draftChanged whether the draft is another one than the version of now
 * @param versionId version of now; null when it was never published
 * @param versionNumber number of the version of now; 0 when it was never published
 */
public record ScenarioRow(
        long id,
        @Nullable String customId,
        String name,
        @Nullable String description,
        String status,
        long draftRevision,
        boolean draftChanged,
        @Nullable Long draftBy,
        String dialect,
        String runAsKind,
        @Nullable Long runAsUser,
        @Nullable Long versionId,
        int versionNumber,
        Instant updatedAt,
        @Nullable Long updatedBy) {
    public static final String DRAFT = "$draft";
    public static final String PUBLISHED = "$published";
    public static final String OFF = "$off";

    /** The id as the API answers it: the text id if there is one, else the number. */
    public String ref() {
        return customId != null ? customId : Long.toString(id);
    }
}
