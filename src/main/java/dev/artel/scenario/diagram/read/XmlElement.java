package dev.artel.scenario.diagram.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element of an XML file.
 *
 * @param attributes in the order of the file, without declarations of namespaces
 * @param text all text directly in it, CDATA included
 */
record XmlElement(
        QName name, Map<QName, String> attributes, List<XmlElement> children, String text, int line, int column) {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String ARTEL = "urn:artel:scenario:1";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String NONE = "";

    boolean is(String namespace, String local) {
        return name.getNamespaceURI().equals(namespace) && name.getLocalPart().equals(local);
    }

    String local() {
        return name.getLocalPart();
    }

    /** The name as a person would write it: with the usual prefix of its namespace. */
    String spoken() {
        return spoken(name);
    }

    static String spoken(QName name) {
        String prefix = switch (name.getNamespaceURI()) {
            case BPMN -> "bpmn:";
            case ARTEL -> "artel:";
            case CAMUNDA -> "camunda:";
            case NONE -> "";
            default -> name.getPrefix().isEmpty() ? "" : name.getPrefix() + ":";
        };
        return prefix + name.getLocalPart();
    }

    Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(new QName(local)));
    }

    Stream<XmlElement> children(String namespace, String local) {
        return children.stream().filter(child -> child.is(namespace, local));
    }

    Optional<XmlElement> child(String namespace, String local) {
        return children(namespace, local).findFirst();
    }
}
