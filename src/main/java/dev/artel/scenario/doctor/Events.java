package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.markup.Markup;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Events of kinds that are not run, or not there: a start is a plain one, a catch waits for a message, a throw and an end are plain. */
@Component
@Order(60)
final class Events implements Repair {
    private static final String CODE = "event";
    private static final Set<String> CATCHES = Set.of("intermediateCatchEvent", "boundaryEvent");
    private static final Set<String> OTHERS = Set.of("startEvent", "intermediateThrowEvent", "endEvent");

    @Override
    public Stream<Finding> find(Sheet sheet) {
        Stream<Element> unknown = sheet.problems("unsupported-element")
                .filter(problem -> Sheet.detail(problem).contains("vent (")
                        || Sheet.detail(problem).endsWith("vent"))
                .flatMap(problem -> sheet.element(problem.element()).stream());
        Stream<Element> misplaced = sheet.at("misplaced-start");
        Stream<Element> unclear = sheet.at("missing-setting")
                .filter(event -> CATCHES.contains(Sheet.local(event)))
                .filter(event -> Markup.child(event, Markup.BPMN, "conditionalEventDefinition")
                        .isPresent());
        Stream<Element> never = sheet.at("event-sub-process-start")
                .map(frame -> Markup.children(frame, Markup.BPMN, "startEvent").toList())
                .filter(starts -> starts.size() == 1)
                .map(starts -> starts.get(0));
        return Stream.of(unknown, misplaced, unclear, never)
                .flatMap(all -> all)
                .filter(event -> CATCHES.contains(Sheet.local(event)) || OTHERS.contains(Sheet.local(event)))
                .distinct()
                .map(event -> Finding.by(CODE, way(event), Sheet.id(event), Sheet.id(event), Markup.label(event)));
    }

    private static String way(Element event) {
        return switch (Sheet.local(event)) {
            case "startEvent" -> isInEventFrame(event) ? "event.catch" : "event.start";
            case "endEvent" -> "event.end";
            case "intermediateThrowEvent" -> "event.throw";
            default -> "event.catch";
        };
    }

    private static boolean isInEventFrame(Element event) {
        return Sheet.scope(event).getAttribute("triggeredByEvent").equals("true");
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.element(finding.target()).ifPresent(event -> {
            boolean waits = CATCHES.contains(Sheet.local(event))
                    || Sheet.local(event).equals("startEvent") && isInEventFrame(event);
            definitions(event).forEach(definition -> {
                String text = definition.getTextContent();
                Markup.remove(definition);
                sheet.note(event, text);
            });
            event.removeAttribute("parallelMultiple");
            event.removeAttribute("isInterrupting");
            Markup.children(event, Markup.BPMN, "eventDefinitionRef").toList().forEach(Markup::remove);
            if (waits) {
                event.appendChild(Markup.bpmn(sheet.document(), "messageEventDefinition"));
                Names.name(event, "message", Markup.nameOrId(event));
            }
        });
    }

    static List<Element> definitions(Element event) {
        return Markup.children(event).stream()
                .filter(child -> Markup.isBpmn(child) && Sheet.local(child).endsWith("EventDefinition"))
                .toList();
    }
}
