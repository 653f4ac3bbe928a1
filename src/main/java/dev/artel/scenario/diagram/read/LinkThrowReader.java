package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.LinkThrow;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** A jump to a link. */
@Component
final class LinkThrowReader implements ElementReader {
    @Override
    public String element() {
        return "intermediateThrowEvent";
    }

    @Override
    public String definition() {
        return "linkEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new LinkThrow(source.id(), source.name(), source.incoming(), source.outgoing(), Links.name(source));
    }
}
