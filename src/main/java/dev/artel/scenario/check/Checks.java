package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.read.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All problems of a diagram. */
@Service
public class Checks {
    private static final int MAX_PROBLEMS = 200;

    /** What a diagram of the foreign dialect may name in vain: there it is an incident of the run. */
    private static final Set<String> FOUND_OUT_LATER = Set.of(Flaw.UNKNOWN_CATALOG.code(), Flaw.UNKNOWN_FIELD.code());

    private final List<Check> checks;
    private final List<DraftCheck> ofDrafts;

    Checks(List<Check> checks, List<DraftCheck> ofDrafts) {
        this.checks = checks;
        this.ofDrafts = ofDrafts;
    }

    /** The same of a diagram that belongs to no scenario yet: nothing is said of its rights and of what starts what. */
    public List<DiagramProblem> of(Reading reading, Access access) {
        return of(reading, access, null);
    }

    /**
     * What the reading and all checks found, errors first, each problem once, 200 at most.
     *
     * @param draft whose diagram it is
     */
    public List<DiagramProblem> of(Reading reading, Access access, @Nullable Draft draft) {
        List<DiagramProblem> found = new ArrayList<>();
        checks.forEach(check -> check.check(reading.diagram(), access, found::add));
        if (draft != null) {
            ofDrafts.forEach(check -> check.check(draft, found::add));
        }
        return Stream.concat(reading.problems().stream(), found.stream())
                .map(problem -> weighed(problem, reading.diagram().dialect()))
                .distinct()
                .sorted(Comparator.comparing(DiagramProblem::severity))
                .limit(MAX_PROBLEMS)
                .toList();
    }

    private static DiagramProblem weighed(DiagramProblem problem, Dialect dialect) {
        return dialect == Dialect.BPIUM && FOUND_OUT_LATER.contains(problem.code()) ? problem.lenient() : problem;
    }
}
