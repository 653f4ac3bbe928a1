package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.read.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All problems of a diagram. */
@Service
public class Checks {
    private static final int MAX_PROBLEMS = 200;

    private final List<Check> checks;
    private final List<DraftCheck> ofDrafts;

    Checks(List<Check> checks, List<DraftCheck> ofDrafts) {
        this.checks = checks;
        this.ofDrafts = ofDrafts;
    }

    /** The same of a diagram that belongs to no scenario yet: nothing is said of its rights and of what starts what. */
    @Transactional(readOnly = true)
    public List<DiagramProblem> of(Reading reading, Access access) {
        return of(reading, access, null);
    }

    /**
     * What the reading and all checks found, errors first, each problem once, 200 at most. The structure is asked for once.
     *
     * @param draft whose diagram it is; null when it belongs to no scenario
     */
    @Transactional(readOnly = true)
    public List<DiagramProblem> of(Reading reading, Access access, @Nullable Draft draft) {
        return all(reading, access, draft).stream().limit(MAX_PROBLEMS).toList();
    }

    /** All of a diagram that belongs to no scenario yet, without a bound. */
    @Transactional(readOnly = true)
    public List<DiagramProblem> all(Reading reading, Access access) {
        return all(reading, access, null);
    }

    private List<DiagramProblem> all(Reading reading, Access access, @Nullable Draft draft) {
        List<DiagramProblem> found = new ArrayList<>();
        checks.forEach(check -> check.check(reading.diagram(), access, found::add));
        if (draft != null) {
            ofDrafts.forEach(check -> check.check(draft, access, found::add));
        }
        boolean foreign = reading.diagram().dialect() == Dialect.BPIUM;
        return Stream.concat(reading.problems().stream(), found.stream())
                .map(problem -> foreign ? problem.inForeignFile() : problem)
                .distinct()
                .sorted(Comparator.comparing(DiagramProblem::severity))
                .toList();
    }
}
