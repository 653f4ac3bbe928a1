package dev.artel.scenario;

import dev.artel.event.Triggers;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.DiagramProblem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as the API answers it.
 *
 * @param status {@code draft, published, off}
 * @param version number of the version of now; null when it was never published
 * @param syncable whether the draft can run in one piece; null in lists
 * @param triggers null in lists
 * @param problems of the draft; null in lists
 */
public record ScenarioItem(
        String id,
        String name,
        String description,
        String status,
        @Nullable Integer version,
        boolean draftChanged,
        long draftRevision,
        String dialect,
        @Nullable Boolean syncable,
        @Nullable List<Obstacle> syncReasons,
        Owner runAs,
        @Nullable List<Start> triggers,
        @Nullable List<DiagramProblem> problems,
        Instant updated,
        @Nullable Person updatedBy) {

    /** An element that keeps the scenario from running in one piece. */
    public record Obstacle(String element, Text reason) {
        static Obstacle of(SyncReason reason) {
            return new Obstacle(reason.element(), reason.text());
        }
    }

    /** Whose rights a run has. */
    public record Owner(String kind, @Nullable String user) {
        static Owner of(RunAs runAs) {
            return new Owner(
                    runAs.kind().name().toLowerCase(Locale.ROOT),
                    runAs.user() == null ? null : Long.toString(runAs.user()));
        }
    }

    /** Somebody by number and name. */
    public record Person(String id, String title) {}

    /** What starts it. */
    public record Start(
            String id,
            String event,
            String element,
            @Nullable String catalogId,
            List<String> fields,
            @Nullable String address,
            boolean managed,
            String status) {
        static Start of(Triggers.Row row) {
            return new Start(
                    Long.toString(row.id()),
                    row.event(),
                    row.element(),
                    row.catalog().isEmpty() ? null : row.catalog(),
                    row.fields(),
                    row.address().isEmpty() ? null : row.address(),
                    row.managed(),
                    row.on() ? "$on" : "$off");
        }
    }
}
