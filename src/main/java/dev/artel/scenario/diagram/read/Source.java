package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * A BPMN element for its reader: id, name, the flows that meet it, its attributes, definitions and our extensions. After the reader is
 * done, {@link #leftovers} turns everything it did not take into problems.
 */
final class Source {
    /** Standard attributes that change nothing as long as they have these values. */
    private static final Map<String, String> HARMLESS = Map.of(
            "isForCompensation", "false",
            "startQuantity", "1",
            "completionQuantity", "1",
            "isInterrupting", "true",
            "parallelMultiple", "false",
            "cancelActivity", "true",
            "isClosed", "false",
            "processType", "None",
            "instantiate", "false",
            "eventGatewayType", "Exclusive");

    /** Standard attributes that change nothing whatever they say. */
    private static final Set<String> REMARKS =
            Set.of("gatewayDirection", "isExecutable", "isImmediate", "implementation");

    /** Standard children that every element may have and that are read elsewhere or mean nothing when run. */
    private static final Set<String> COMMON = Set.of(
            "documentation",
            "categoryValueRef",
            "incoming",
            "outgoing",
            "extensionElements",
            "ioSpecification",
            "property",
            "dataInputAssociation",
            "dataOutputAssociation");

    private final String id;
    private final Part part;
    private final Optional<Part> extensions;
    private final Flows flows;
    private final @Nullable Node scope;

    Source(String id, Part part, Flows flows, @Nullable Node scope) {
        this.id = id;
        this.part = part;
        this.flows = flows;
        this.scope = scope;
        this.extensions = part.child(XmlElement.BPMN, "extensionElements");
        part.attribute("id");
        part.attribute("name");
    }

    String id() {
        return id;
    }

    String name() {
        return part.attribute("name").orElse("");
    }

    List<String> incoming() {
        return flows.into(id);
    }

    List<String> outgoing() {
        return flows.outOf(id);
    }

    /** What the element stands in directly; null for the process. */
    @Nullable Node scope() {
        return scope;
    }

    Part part() {
        return part;
    }

    Optional<String> attribute(String name) {
        return part.attribute(name);
    }

    /** The only BPMN child of that name. */
    Optional<Part> child(String name) {
        return part.child(XmlElement.BPMN, name);
    }

    /** Our extension of that name; a second one is a problem. */
    Optional<Part> extension(String name) {
        return extensions.flatMap(all -> all.child(XmlElement.ARTEL, name));
    }

    void leftovers() {
        part.leftAttributes().forEach(this::attributeLeft);
        part.leftChildren().stream()
                .filter(child ->
                        !child.name().getNamespaceURI().equals(XmlElement.BPMN) || !COMMON.contains(child.local()))
                .forEach(child -> Foreign.child(part, child));
        extensions.ifPresent(all -> all.leftChildren().forEach(child -> Foreign.child(part, child)));
    }

    private void attributeLeft(QName name) {
        String value = part.xml().attributes().getOrDefault(name, "");
        String local = name.getLocalPart();
        if (!name.getNamespaceURI().isEmpty()) {
            Foreign.attribute(part, name);
        } else if (Foreign.interpreted(value)) {
            part.flaw(Flaw.FOREIGN_CODE, local);
        } else if (!REMARKS.contains(local) && !value.equals(HARMLESS.get(local))) {
            part.flaw(Flaw.UNKNOWN_ATTRIBUTE, local);
        }
    }
}
