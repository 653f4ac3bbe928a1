package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Flaw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What goes into a step and what comes out of it. */
final class Mappings {
    private Mappings() {}

    /** {@code artel:input}, in the order of the file, each name once. */
    static List<ComponentStep.Input> inputs(Part part) {
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
        return List.copyOf(inputs);
    }

    /** {@code artel:output}, in the order of the file. */
    static List<ComponentStep.Output> outputs(Part part) {
        List<ComponentStep.Output> outputs = new ArrayList<>();
        for (Part output : part.children(XmlElement.ARTEL, "output")) {
            String name = output.required("name");
            output.required("to");
            output.path("to").ifPresent(to -> outputs.add(new ComponentStep.Output(name, to)));
            output.leftovers();
        }
        return List.copyOf(outputs);
    }
}
