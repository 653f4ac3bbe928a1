package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.ErrorStart;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An event sub-process for what fails. */
@Component
final class ErrorStartReader implements ElementReader {
    @Override
    public String element() {
        return "startEvent";
    }

    @Override
    public String definition() {
        return "errorEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        Values.Caught caught = Values.caught(source, definitions);
        return new ErrorStart(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                caught.error(),
                caught.code(),
                caught.message());
    }
}
