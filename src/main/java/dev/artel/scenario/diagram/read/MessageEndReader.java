package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ThrowEnd;
import org.springframework.stereotype.Component;

/** The end of a path that sends a message. */
@Component
final class MessageEndReader implements ElementReader {
    @Override
    public String element() {
        return "endEvent";
    }

    @Override
    public String definition() {
        return "messageEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new ThrowEnd(
                source.id(), source.name(), source.incoming(), source.outgoing(), Told.sending(source, definitions));
    }
}
