package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.EventGateway;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** The way of that event which happens first. */
@Component
final class EventGatewayReader implements ElementReader {
    @Override
    public String element() {
        return "eventBasedGateway";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new EventGateway(source.id(), source.name(), source.incoming(), source.outgoing());
    }
}
