package dev.artel.process.step;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Catches;
import dev.artel.scenario.diagram.ErrorCatch;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The catches of errors beyond a process: those in reach of the step that waits for its end, then of the step that waits for that
 * process, and so on. A step in a called scenario fails for them as it would if it stood in the place of the call.
 */
@Component
public class CallerCatches {
    private static final int KNOWN = 20_000;

    private final RunScopes scopes;
    private final Runs runs;
    private final Versions versions;
    private final Cache<Long, List<Place>> places =
            Caffeine.newBuilder().maximumSize(KNOWN).build();

    CallerCatches(RunScopes scopes, Runs runs, Versions versions) {
        this.scopes = scopes;
        this.runs = runs;
        this.versions = versions;
    }

    /** A step that waits, in the diagram of that version: neither ever changes for a process. */
    private record Place(long versionId, String element) {}

    /** Whether somebody beyond the process catches anything. */
    boolean any(Run run) {
        return of(run).stream().anyMatch(catches -> !catches.isEmpty());
    }

    /** Whether somebody beyond the process catches the error of that name. */
    public boolean of(Run run, String name) {
        return of(run).stream().anyMatch(catches -> catches.of(name).isPresent());
    }

    private List<Catches<ErrorCatch>> of(Run run) {
        if (run.awaitedAt() == null) {
            return List.of();
        }
        return places.get(run.id(), id -> places(run)).stream()
                .map(place -> Catches.errors(versions.get(place.versionId()).diagram(), place.element()))
                .toList();
    }

    private List<Place> places(Run run) {
        List<Place> found = new ArrayList<>();
        Run at = run;
        Long parent = at.parentId();
        String element = at.awaitedAt();
        while (parent != null && element != null) {
            long number = parent;
            at = scopes.bound(number).map(RunScope::run).orElseGet(() -> runs.get(number));
            found.add(new Place(at.versionId(), element));
            parent = at.parentId();
            element = at.awaitedAt();
        }
        return found;
    }
}
