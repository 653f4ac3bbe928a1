package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An exit of a step that a signal opens. */
@Component
final class SignalBoundaryReader implements ElementReader {
    @Override
    public String element() {
        return "boundaryEvent";
    }

    @Override
    public String definition() {
        return "signalEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return Values.exit(source, Told.signal(source, definitions));
    }
}
