package dev.artel.scenario.diagram.markup;

import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Called;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSOutput;
import org.w3c.dom.ls.LSSerializer;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses and writes files, and finds elements in them. Nothing is ever fetched: no document type, no entities, no schema. */
public final class Markup {
    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String ARTEL = "urn:artel:scenario:1";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final String XMLNS = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
    private static final String DEFINITION = "EventDefinition";
    private static final ErrorHandler QUIET = new Quiet();

    private Markup() {}

    /**
     * The file as a tree.
     *
     * @param bpmn one that the reader has read: small enough and well formed
     * @throws IllegalArgumentException when it is not
     */
    public static Document parse(byte[] bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setCoalescing(true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(QUIET);
            Document document = builder.parse(new InputSource(new StringReader(FileText.text(bpmn))));
            document.setXmlStandalone(true);
            return document;
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("not a file that was read before", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tree as a file in UTF-8. */
    public static byte[] write(Document document) {
        DOMImplementationLS writing =
                (DOMImplementationLS) document.getImplementation().getFeature("LS", "3.0");
        LSOutput output = writing.createLSOutput();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        output.setByteStream(bytes);
        output.setEncoding("UTF-8");
        LSSerializer serializer = writing.createLSSerializer();
        serializer.getDomConfig().setParameter("well-formed", true);
        if (!serializer.write(document, output)) {
            throw new IllegalStateException("a tree that cannot be written");
        }
        return bytes.toByteArray();
    }

    /** All elements below, in the order of the file. */
    public static List<Element> below(Node node) {
        List<Element> all = new ArrayList<>();
        for (Element child : children(node)) {
            all.add(child);
            all.addAll(below(child));
        }
        return all;
    }

    /** The elements directly in it, in the order of the file. */
    public static List<Element> children(Node node) {
        List<Element> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Those of that name. */
    public static Stream<Element> children(Node node, String namespace, String local) {
        return children(node).stream().filter(child -> is(child, namespace, local));
    }

    /** The first of that name. */
    public static Optional<Element> child(Node node, String namespace, String local) {
        return children(node, namespace, local).findFirst();
    }

    /** The elements of BPMN of that name anywhere in the file. */
    public static Stream<Element> all(Document document, String local) {
        return below(document).stream().filter(element -> is(element, BPMN, local));
    }

    public static boolean is(Element element, String namespace, String local) {
        return namespace.equals(element.getNamespaceURI()) && local.equals(element.getLocalName());
    }

    public static boolean isBpmn(Element element) {
        return BPMN.equals(element.getNamespaceURI());
    }

    /** The attribute without namespace; empty text when it is not there. */
    public static String attribute(Element element, String name) {
        return element.getAttribute(name).trim();
    }

    /** What a message calls the element: its name, else its kind in words. */
    public static Text label(Element element) {
        String name = attribute(element, "name");
        boolean byEvent = attribute(element, "triggeredByEvent").equals("true");
        List<String> about = children(element).stream()
                .filter(Markup::isBpmn)
                .map(Element::getLocalName)
                .filter(local -> local.endsWith(DEFINITION))
                .map(local -> "-" + local.substring(0, local.length() - DEFINITION.length()))
                .toList();
        String kind = element.getLocalName() + (about.size() == 1 ? about.get(0) : "");
        return Called.of(name, byEvent ? "eventSubProcess" : kind);
    }

    /** The element's name, else its id. */
    public static String nameOrId(Element element) {
        String name = attribute(element, "name");
        return name.isEmpty() ? attribute(element, "id") : name;
    }

    /** A new element of BPMN, called as the others of the file are. */
    public static Element bpmn(Document document, String local) {
        String prefix = document.getDocumentElement().getPrefix();
        return document.createElementNS(BPMN, prefix == null || prefix.isEmpty() ? local : prefix + ":" + local);
    }

    /** A new element of our extension; its namespace is declared where the others are. */
    public static Element ours(Document document, String local) {
        document.getDocumentElement().setAttributeNS(XMLNS, "xmlns:artel", ARTEL);
        return document.createElementNS(ARTEL, "artel:" + local);
    }

    /** The {@code extensionElements} of an element, made where BPMN wants them when there are none. */
    public static Element extensions(Element owner) {
        return child(owner, BPMN, "extensionElements").orElseGet(() -> {
            Element made = bpmn(owner.getOwnerDocument(), "extensionElements");
            Node before = children(owner).stream()
                    .filter(child -> !is(child, BPMN, "documentation"))
                    .findFirst()
                    .orElse(null);
            owner.insertBefore(made, before);
            return made;
        });
    }

    /** Takes it out, with the blank line that it stood on. */
    public static void remove(Element element) {
        Node parent = element.getParentNode();
        Node before = element.getPreviousSibling();
        if (parent == null) {
            return;
        }
        if (before != null
                && before.getNodeType() == Node.TEXT_NODE
                && before.getTextContent().isBlank()) {
            parent.removeChild(before);
        }
        parent.removeChild(element);
    }

    /** What is wrong is thrown, not printed. */
    private static final class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // Nothing that would keep the file from being read.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
