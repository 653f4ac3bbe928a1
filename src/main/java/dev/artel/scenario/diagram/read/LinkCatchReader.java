package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.LinkCatch;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** Where jumps to a link arrive. */
@Component
final class LinkCatchReader implements ElementReader {
    @Override
    public String element() {
        return "intermediateCatchEvent";
    }

    @Override
    public String definition() {
        return "linkEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new LinkCatch(source.id(), source.name(), source.incoming(), source.outgoing(), Links.name(source));
    }
}
