package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Whether every script of a diagram is JavaScript. */
@Component
final class ScriptCheck implements Check {
    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    ScriptCheck(ScriptPlaces places, ParsedScripts parsed) {
        this.places = places;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        places.of(diagram)
                .forEach(place -> parsed.faults(place.script())
                        .forEach(fault -> problems.accept(Flaw.SCRIPT_SYNTAX.at(
                                place.element(),
                                place.label(),
                                place.what(),
                                fault.line(),
                                fault.column(),
                                fault.message()))));
    }
}
