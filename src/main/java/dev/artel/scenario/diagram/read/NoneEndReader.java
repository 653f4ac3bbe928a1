package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.NoneEnd;
import org.springframework.stereotype.Component;

/** The end of one path. */
@Component
final class NoneEndReader implements ElementReader {
    @Override
    public String element() {
        return "endEvent";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new NoneEnd(source.id(), source.name(), source.incoming(), source.outgoing());
    }
}
