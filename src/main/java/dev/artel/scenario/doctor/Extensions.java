package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.bpium.BpiumFile;
import dev.artel.scenario.diagram.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What other tools have left in a file for themselves, a finding for each of them. The drawing keeps what is theirs. */
@Component
@Order(20)
final class Extensions implements Repair {
    private static final String CODE = "extensions";
    private static final Set<String> KNOWN = Set.of(
            Markup.BPMN,
            Markup.ARTEL,
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/XML/1998/namespace");

    @Override
    public Stream<Finding> find(Sheet sheet) {
        if (!sheet.isSick()) {
            return Stream.empty();
        }
        boolean dialect = BpiumFile.isOne(sheet.document()); // then the steps of the file are set up there
        Map<String, Integer> counts = new TreeMap<>();
        for (Element element : model(sheet)) {
            foreign(element)
                    .filter(child -> !dialect || !Markup.CAMUNDA.equals(child.getNamespaceURI()))
                    .forEach(child -> counts.merge(space(child.getNamespaceURI()), 1, Integer::sum));
            attributes(element)
                    .filter(attribute -> !dialect || !Markup.CAMUNDA.equals(attribute.getNamespaceURI()))
                    .forEach(attribute -> counts.merge(attribute.getNamespaceURI(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> Finding.at(CODE, sheet.whole(), entry.getKey(), entry.getKey(), entry.getValue()));
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        for (Element element : model(sheet)) {
            foreign(element)
                    .filter(child -> space(child.getNamespaceURI()).equals(finding.target()))
                    .toList()
                    .forEach(Markup::remove);
            attributes(element)
                    .filter(attribute -> finding.target().equals(attribute.getNamespaceURI()))
                    .toList()
                    .forEach(element::removeAttributeNode);
        }
        model(sheet).stream()
                .filter(element -> Sheet.local(element).equals("extensionElements"))
                .filter(element -> Markup.children(element).isEmpty())
                .forEach(Markup::remove);
    }

    private static String space(@org.jspecify.annotations.Nullable String namespace) {
        return namespace == null ? "" : namespace;
    }

    /** The elements of BPMN that are read: those of the process that is run, and what stands beside processes. */
    private static List<Element> model(Sheet sheet) {
        Element root = sheet.document().getDocumentElement();
        Element run = sheet.process().orElse(null);
        List<Element> model = new ArrayList<>();
        model.add(root);
        for (Element child : Markup.children(root)) {
            if (Markup.isBpmn(child) && (child == run || !Sheet.local(child).equals("process"))) {
                model.add(child);
                Markup.below(child).stream().filter(Markup::isBpmn).forEach(model::add);
            }
        }
        return model;
    }

    private static Stream<Element> foreign(Element element) {
        return Markup.children(element).stream().filter(child -> !KNOWN.contains(space(child.getNamespaceURI())));
    }

    private static Stream<Attr> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        List<Attr> foreign = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (attribute.getNamespaceURI() != null && !KNOWN.contains(attribute.getNamespaceURI())) {
                foreign.add(attribute);
            }
        }
        return foreign.stream();
    }
}
