package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.ExclusiveGateway;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** A choice of one way. */
@Component
final class ExclusiveGatewayReader implements ElementReader {
    @Override
    public String element() {
        return "exclusiveGateway";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new ExclusiveGateway(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                source.attribute("default").orElse(null));
    }
}
