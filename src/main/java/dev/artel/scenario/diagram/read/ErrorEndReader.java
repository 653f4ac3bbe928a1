package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.ErrorEnd;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An end with an error: its code stands in the error that the diagram declares, or in our own extension. */
@Component
final class ErrorEndReader implements ElementReader {
    @Override
    public String element() {
        return "endEvent";
    }

    @Override
    public String definition() {
        return "errorEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        String declared = source.child(definition())
                .flatMap(part -> Values.errorCode(part, definitions))
                .orElse("");
        String code = source.extension("error")
                .map(part -> {
                    String name = part.required("name");
                    part.leftovers();
                    return name;
                })
                .orElse(declared);
        if (code.isEmpty()) {
            source.part().flaw(Flaw.MISSING_SETTING, Settings.named("artel:error/name"));
        }
        return new ErrorEnd(source.id(), source.name(), source.incoming(), source.outgoing(), code);
    }
}
