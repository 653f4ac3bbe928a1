package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.markup.Markup;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Parts and attributes of BPMN that are not run, such as imports, who a task is for, loops and descriptions of data: they are taken out,
 * and their texts stay with the element.
 */
@Component
@Order(30)
final class Parts implements Repair {
    private static final String PART = "part";
    private static final String ATTRIBUTE = "attribute";
    private static final String DECLARATION = "declaration";
    private static final String BPMN = "bpmn:";

    @Override
    public Stream<Finding> find(Sheet sheet) {
        Stream<Finding> parts = sheet.problems("unsupported-element", "foreign-code")
                .flatMap(problem -> {
                    String spoken = Sheet.detail(problem);
                    if (!spoken.startsWith(BPMN) || spoken.contains("(") || spoken.endsWith("Expression")) {
                        return Stream.empty();
                    }
                    String name = spoken.substring(BPMN.length());
                    Stream<Finding> held = sheet.element(problem.element()).stream()
                            .filter(element -> !Sheet.local(element).equals(name))
                            .filter(element -> parts(element, name).findAny().isPresent())
                            .map(element -> Finding.at(
                                    PART,
                                    problem.element(),
                                    problem.element() + "/" + name,
                                    Markup.label(element),
                                    spoken));
                    Stream<Finding> declared = beside(sheet, name)
                            .limit(1)
                            .map(element -> Finding.at(DECLARATION, sheet.whole(), name, spoken));
                    return Stream.concat(held, declared).limit(1);
                });
        Stream<Finding> attributes = sheet.problems("unknown-attribute", "foreign-code")
                .flatMap(problem -> {
                    String name = Sheet.detail(problem);
                    return sheet.element(problem.element()).stream()
                            .filter(element -> !name.contains(":") && element.hasAttribute(name))
                            .map(element -> Finding.at(
                                    ATTRIBUTE,
                                    problem.element(),
                                    problem.element() + "/" + name,
                                    Markup.label(element),
                                    name));
                });
        return Stream.concat(parts, attributes).distinct();
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        if (finding.code().equals(DECLARATION)) {
            beside(sheet, finding.target()).toList().forEach(Markup::remove);
            return;
        }
        String name = finding.target().substring(finding.target().lastIndexOf('/') + 1);
        sheet.element(finding.element()).ifPresent(element -> {
            if (finding.code().equals(ATTRIBUTE)) {
                element.removeAttribute(name);
                return;
            }
            parts(element, name).toList().forEach(part -> {
                String text = part.getTextContent();
                Markup.remove(part);
                sheet.note(
                        element,
                        text.isBlank() ? "" : name + ": " + text.strip().replaceAll("\\s+", " "));
            });
        });
    }

    /** Those in the element itself and in the settings of an event; what stands in a frame is its own. */
    private static Stream<Element> parts(Element element, String name) {
        return Stream.concat(
                Markup.children(element, Markup.BPMN, name),
                Events.definitions(element).stream()
                        .flatMap(definition -> Markup.children(definition, Markup.BPMN, name)));
    }

    /** What is declared beside the processes and drawn beside the pools. */
    private static Stream<Element> beside(Sheet sheet, String name) {
        Element root = sheet.document().getDocumentElement();
        return Stream.concat(
                Markup.children(root, Markup.BPMN, name),
                Markup.children(root, Markup.BPMN, "collaboration")
                        .flatMap(collaboration -> Markup.children(collaboration, Markup.BPMN, name)));
    }
}
