package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ThrowEvent;
import org.springframework.stereotype.Component;

/** A place on the way that sends a message. */
@Component
final class MessageThrowReader implements ElementReader {
    @Override
    public String element() {
        return "intermediateThrowEvent";
    }

    @Override
    public String definition() {
        return "messageEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new ThrowEvent(
                source.id(), source.name(), source.incoming(), source.outgoing(), Told.sending(source, definitions));
    }
}
