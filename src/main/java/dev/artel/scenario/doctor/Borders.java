package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.markup.Markup;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Processes and sub-processes that begin nowhere get a start; gateways that lead nowhere an end. */
@Component
@Order(90)
final class Borders implements Repair {
    private static final String START = "start";
    private static final String END = "end";
    private static final String STARTS = "starts";
    private static final Set<String> NOT_FIRST =
            Set.of("boundaryEvent", "startEvent", "endEvent", "sequenceFlow", "compensateEventDefinition");

    @Override
    public Stream<Finding> find(Sheet sheet) {
        Stream<Element> scopes = Stream.concat(
                sheet.problems("no-start").flatMap(problem -> sheet.process().stream()),
                sheet.at("sub-process-start").filter(frame -> starts(frame) == 0));
        return Stream.concat(
                scopes.filter(scope -> !first(sheet, scope).isEmpty())
                        .map(scope -> Finding.at(START, Sheet.id(scope), Sheet.id(scope), Markup.label(scope))),
                Stream.concat(
                        sheet.at("sub-process-start")
                                .filter(frame -> starts(frame) > 1)
                                .map(frame ->
                                        Finding.at(STARTS, Sheet.id(frame), Sheet.id(frame), Markup.label(frame))),
                        sheet.at("no-way-out")
                                .map(gateway ->
                                        Finding.at(END, Sheet.id(gateway), Sheet.id(gateway), Markup.label(gateway)))));
    }

    private static long starts(Element scope) {
        return Markup.children(scope, Markup.BPMN, "startEvent").count();
    }

    /** What nothing leads to; of a ring the first element of the file. */
    private static List<Element> first(Sheet sheet, Element scope) {
        List<Element> nodes = Markup.children(scope).stream()
                .filter(Markup::isBpmn)
                .filter(node -> Sheet.local(node)
                        .matches(".*([tT]ask|[eE]vent|Gateway|SubProcess|subProcess|callActivity|transaction)"))
                .filter(node -> !NOT_FIRST.contains(Sheet.local(node)))
                .filter(node -> !node.getAttribute("triggeredByEvent").equals("true"))
                .filter(node -> !node.getAttribute("isForCompensation").equals("true"))
                .toList();
        List<Element> open =
                nodes.stream().filter(node -> sheet.into(node).isEmpty()).toList();
        return open.isEmpty() ? nodes.stream().limit(1).toList() : open;
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.element(finding.target()).ifPresent(element -> {
            if (finding.code().equals(END)) {
                sheet.addEnd(element);
                return;
            }
            if (finding.code().equals(STARTS)) {
                join(sheet, element);
                return;
            }
            List<Element> first = first(sheet, element);
            if (!first.isEmpty() && starts(element) == 0) {
                sheet.addStart(element, first);
            }
        });
    }

    /** One start is left, from which all lines lead that led from the others. */
    private static void join(Sheet sheet, Element frame) {
        List<Element> starts = Markup.children(frame, Markup.BPMN, "startEvent").toList();
        Element kept = starts.get(0);
        for (Element other : starts.subList(1, starts.size())) {
            sheet.outOf(other).forEach(flow -> flow.setAttribute("sourceRef", Sheet.id(kept)));
            sheet.removeNode(other);
        }
    }
}
