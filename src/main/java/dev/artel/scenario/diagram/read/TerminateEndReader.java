package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.TerminateEnd;
import org.springframework.stereotype.Component;

/** The end of everything. */
@Component
final class TerminateEndReader implements ElementReader {
    @Override
    public String element() {
        return "endEvent";
    }

    @Override
    public String definition() {
        return "terminateEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        source.child(definition()).ifPresent(Values::idOnly);
        return new TerminateEnd(source.id(), source.name(), source.incoming(), source.outgoing());
    }
}
