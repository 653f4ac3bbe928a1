package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Set<String> names = new HashSet<>();
        List<ComponentStep.Input> inputs = new ArrayList<>();
        for (Part input : part.children(XmlElement.ARTEL, "input")) {
            String name = input.required("name");
            if (!names.add(name)) {
                input.flaw(Flaw.DUPLICATE_SETTING, name);
            }
            inputs.add(new ComponentStep.Input(name, Values.expression(input)));
            input.leftovers();
        }
        List<ComponentStep.Output> outputs = new ArrayList<>();
        for (Part output : part.children(XmlElement.ARTEL, "output")) {
            String name = output.required("name");
            output.required("to");
            output.path("to").ifPresent(to -> outputs.add(new ComponentStep.Output(name, to)));
            output.leftovers();
        }
        part.leftovers();
        return new ComponentStep(type, List.copyOf(inputs), List.copyOf(outputs));
    }
}
