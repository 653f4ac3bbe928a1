package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.read.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** All problems of a diagram. */
@Service
public class Checks {
    private static final int MAX_PROBLEMS = 200;

    private final List<Check> checks;

    Checks(List<Check> checks) {
        this.checks = checks;
    }

    /** What the reading and all checks found, errors first, each problem once, 200 at most. */
    public List<DiagramProblem> of(Reading reading, Access access) {
        return all(reading, access).stream().limit(MAX_PROBLEMS).toList();
    }

    /** The same without a bound. */
    public List<DiagramProblem> all(Reading reading, Access access) {
        List<DiagramProblem> found = new ArrayList<>();
        checks.forEach(check -> check.check(reading.diagram(), access, found::add));
        boolean foreign = reading.diagram().dialect() == Dialect.BPIUM;
        return Stream.concat(reading.problems().stream(), found.stream())
                .map(problem -> foreign ? problem.inForeignFile() : problem)
                .distinct()
                .sorted(Comparator.comparing(DiagramProblem::severity))
                .toList();
    }
}
