package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.DiagramProblem;
import java.util.function.Consumer;

/** One concern of a diagram that depends on which scenario it is for; a Spring component. */
interface DraftCheck {
    /** Notes what is wrong. */
    void check(Draft draft, Access access, Consumer<DiagramProblem> problems);
}
