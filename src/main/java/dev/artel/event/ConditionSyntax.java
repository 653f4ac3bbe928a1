package dev.artel.event;

import dev.artel.kernel.Text;
import java.util.Optional;

/** Reads conditions of triggers before they are kept. Owned here, implemented by the scenario module, so that the arrow stays one way. */
public interface ConditionSyntax {
    /** What is wrong with the source, with line and column; empty when it can be run. */
    Optional<Text> flaw(String source);
}
