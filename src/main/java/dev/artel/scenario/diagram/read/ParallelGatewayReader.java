package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ParallelGateway;
import org.springframework.stereotype.Component;

/** All ways at once. */
@Component
final class ParallelGatewayReader implements ElementReader {
    @Override
    public String element() {
        return "parallelGateway";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new ParallelGateway(source.id(), source.name(), source.incoming(), source.outgoing());
    }
}
