package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.ErrorBoundary;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An exit when a step fails: any error, or the one that our extension or the declared error names. */
@Component
final class ErrorBoundaryReader implements ElementReader {
    @Override
    public String element() {
        return "boundaryEvent";
    }

    @Override
    public String definition() {
        return "errorEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        Values.Caught caught = Values.caught(source, definitions);
        return new ErrorBoundary(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                source.part().required("attachedToRef"),
                caught.error(),
                caught.code(),
                caught.message());
    }
}
