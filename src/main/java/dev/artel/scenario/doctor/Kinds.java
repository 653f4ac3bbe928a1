package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.markup.Markup;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Gateways and frames that are not run become the nearest kind that is. */
@Component
@Order(40)
final class Kinds implements Repair {
    private static final String CODE = "kind";
    private static final Map<String, String> NEAREST = Map.of(
            "complexGateway", "inclusiveGateway",
            "adHocSubProcess", "subProcess",
            "transaction", "subProcess");

    @Override
    public Stream<Finding> find(Sheet sheet) {
        Stream<Finding> unknown = sheet.at("unsupported-element")
                .filter(element -> NEAREST.containsKey(Sheet.local(element)))
                .map(element -> finding(element, NEAREST.getOrDefault(Sheet.local(element), "")));
        Stream<Finding> unfit = sheet.problems("few-events", "shared-event", "not-an-event")
                .flatMap(problem -> gateway(sheet, problem.element()).stream())
                .distinct()
                .map(element -> finding(element, "exclusiveGateway"));
        return Stream.concat(unknown, unfit);
    }

    private static Finding finding(Element element, String kind) {
        return Finding.at(
                CODE,
                Sheet.id(element),
                Sheet.id(element) + "/" + kind,
                Markup.label(element),
                Called.kind(Sheet.local(element)),
                Called.kind(kind));
    }

    /** The gateway that waits for events; the problem stands at it or at what follows. */
    private static Optional<Element> gateway(Sheet sheet, @org.jspecify.annotations.Nullable String id) {
        Optional<Element> element = sheet.element(id);
        if (element.filter(Kinds::waits).isPresent()) {
            return element;
        }
        return element.stream()
                .flatMap(node -> sheet.into(node).stream())
                .flatMap(flow -> sheet.element(Markup.attribute(flow, "sourceRef")).stream())
                .filter(Kinds::waits)
                .findFirst();
    }

    private static boolean waits(Element element) {
        return Sheet.local(element).equals("eventBasedGateway");
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        String kind = finding.target().substring(finding.target().lastIndexOf('/') + 1);
        sheet.element(finding.element()).ifPresent(element -> {
            element.removeAttribute("eventGatewayType");
            element.removeAttribute("instantiate");
            element.removeAttribute("ordering");
            element.removeAttribute("method");
            element.removeAttribute("cancelRemainingInstances");
            for (String part : new String[] {"activationCondition", "completionCondition"}) {
                Markup.children(element, Markup.BPMN, part).toList().forEach(text -> {
                    Markup.remove(text);
                    sheet.note(element, text.getTextContent());
                });
            }
            sheet.become(element, kind);
        });
    }
}
