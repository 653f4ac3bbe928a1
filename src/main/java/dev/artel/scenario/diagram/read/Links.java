package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Links are ways that are not drawn: each jump becomes a flow to the place of its name in the same scope. */
final class Links {
    private static final String DEFINITION = "linkEventDefinition";

    private Links() {}

    /** What the link of an event is called; a problem and an empty name when it is not called anything. */
    static String name(Source source) {
        Optional<Part> definition = source.child(DEFINITION);
        String name = definition.flatMap(part -> part.attribute("name")).orElse("");
        definition.ifPresent(Values::idOnly);
        if (name.isEmpty()) {
            source.part().flaw(Flaw.MISSING_SETTING, Settings.named("artel:link/name"));
        }
        return name;
    }

    /** Gives the flows of the links among the elements of one scope; what has no other end is a problem of the jump. */
    static void join(List<XmlElement> here, Consumer<Flow> flows, Reporter reporter) {
        Map<String, String> places = new HashMap<>();
        for (XmlElement element : here) {
            if (element.local().equals("intermediateCatchEvent")) {
                called(element).ifPresent(name -> {
                    if (places.putIfAbsent(name, id(element)) != null) {
                        reporter.flaw(element, Flaw.DUPLICATE_LINK, name);
                    }
                });
            }
        }
        for (XmlElement element : here) {
            if (element.local().equals("intermediateThrowEvent")) {
                called(element).ifPresent(name -> {
                    String place = places.get(name);
                    if (place == null) {
                        reporter.flaw(element, Flaw.MISSING_LINK, name);
                    } else {
                        flows.accept(new Flow(id(element) + ".link", name, id(element), place, null));
                    }
                });
            }
        }
    }

    /** Notes a problem of an element. */
    interface Reporter {
        void flaw(XmlElement element, Flaw flaw, String name);
    }

    private static Optional<String> called(XmlElement element) {
        return element.child(XmlElement.BPMN, DEFINITION)
                .flatMap(definition -> definition.attribute("name"))
                .map(String::trim)
                .filter(name -> !name.isEmpty());
    }

    private static String id(XmlElement element) {
        return element.attribute("id").orElseThrow();
    }
}
