package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An automatic step: the component it uses, inputs and outputs. */
@Component
final class ServiceTaskReader implements ElementReader {
    @Override
    public String element() {
        return "serviceTask";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        Optional<ComponentStep> component = source.extension("component").map(ServiceTaskReader::component);
        if (component.isEmpty()) {
            source.part().flaw(Flaw.NO_COMPONENT);
        }
        return new ServiceTask(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                component.orElse(null),
                Values.step(source));
    }

    private static ComponentStep component(Part part) {
        String type = part.required("type");
        List<ComponentStep.Input> inputs = Mappings.inputs(part);
        List<ComponentStep.Output> outputs = Mappings.outputs(part);
        part.leftovers();
        return new ComponentStep(type, inputs, outputs);
    }
}
