package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.ErrorBoundary;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.VariablePath;
import java.util.Optional;
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
        String declared = source.child(definition())
                .flatMap(part -> Values.errorCode(part, definitions))
                .orElse(null);
        Optional<Part> error = source.extension("error");
        String name = error.flatMap(part -> part.attribute("name")).orElse(declared);
        VariablePath code = error.flatMap(part -> part.path("code")).orElse(null);
        VariablePath message = error.flatMap(part -> part.path("message")).orElse(null);
        error.ifPresent(Part::leftovers);
        return new ErrorBoundary(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                source.part().required("attachedToRef"),
                name,
                code,
                message);
    }
}
