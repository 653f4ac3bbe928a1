package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An exit of a step that opens as soon as a record satisfies a filter. */
@Component
final class UntilBoundaryReader implements ElementReader {
    @Override
    public String element() {
        return "boundaryEvent";
    }

    @Override
    public String definition() {
        return "conditionalEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return Values.exit(source, Told.until(source));
    }
}
