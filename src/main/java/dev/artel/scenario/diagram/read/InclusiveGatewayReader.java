package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.InclusiveGateway;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** A choice of several ways. */
@Component
final class InclusiveGatewayReader implements ElementReader {
    @Override
    public String element() {
        return "inclusiveGateway";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new InclusiveGateway(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                source.attribute("default").orElse(null));
    }
}
