package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An exit of a step that a message opens. */
@Component
final class MessageBoundaryReader implements ElementReader {
    @Override
    public String element() {
        return "boundaryEvent";
    }

    @Override
    public String definition() {
        return "messageEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return Values.exit(source, Told.message(source, definitions));
    }
}
