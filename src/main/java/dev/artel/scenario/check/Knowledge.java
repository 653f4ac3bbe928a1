package dev.artel.scenario.check;

import dev.artel.catalog.Catalogs;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import org.springframework.stereotype.Component;

/** Works out what is known of the records of a diagram. */
@Component
final class Knowledge {
    private final TriggerValues triggers;
    private final Catalogs catalogs;
    private final Assignments assignments;
    private final ParsedScripts parsed;

    Knowledge(TriggerValues triggers, Catalogs catalogs, Assignments assignments, ParsedScripts parsed) {
        this.triggers = triggers;
        this.catalogs = catalogs;
        this.assignments = assignments;
        this.parsed = parsed;
    }

    KnownRecords of(Diagram diagram) {
        return new KnownRecords(diagram, triggers, catalogs::find, this::written, assignments.byScripts(diagram));
    }

    private String written(ComponentStep.Input input) {
        return input.value().script()
                ? parsed.written(input.value()).map(json -> json.asString("")).orElse("")
                : input.value().text();
    }
}
