package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import java.util.function.Consumer;

/** One concern of a diagram; a Spring component. */
interface Check {
    /**
     * Notes what is wrong.
     *
     * @param access of the person who asks: records that he may not see count as unknown
     */
    void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems);
}
