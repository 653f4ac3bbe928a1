package dev.artel.scenario.diagram.read;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.markup.FileText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML into a tree and fetches nothing: no document type, no entities, no schema. Size, depth and number of elements are
 * capped. Anything else is a BadRequest that names line and column.
 */
final class XmlParser {
    static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 50_000;
    private static final int MAX_ATTRIBUTES = 64;

    private final XMLStreamReader reader;
    private int elements;

    private XmlParser(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** The root element. */
    static XmlElement parse(byte[] xml) {
        if (xml.length > MAX_BYTES) {
            throw new Problem(Problems.PAYLOAD_TOO_LARGE, Text.of("scenario.xml-too-large", MAX_BYTES / 1024 / 1024));
        }
        return trusted(xml);
    }

    /** The same for a file that the house itself has made out of one that was small enough. */
    static XmlElement trusted(byte[] xml) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(FileText.text(xml)));
            try {
                return new XmlParser(reader).root();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw unreadable(e.getLocation(), "xml", placed("scenario.xml-malformed", e.getLocation()));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private XmlElement root() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            refuse(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement root = element(1);
                while (reader.hasNext()) {
                    refuse(reader.next());
                }
                return root;
            }
        }
        throw unreadable(reader.getLocation(), "xml", placed("scenario.xml-malformed", reader.getLocation()));
    }

    private void refuse(int event) {
        if (event == XMLStreamConstants.DTD) {
            throw unreadable(reader.getLocation(), "doctype", Text.of("scenario.xml-doctype"));
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw unreadable(reader.getLocation(), "entity", placed("scenario.xml-entity", reader.getLocation()));
        }
    }

    private XmlElement element(int depth) throws XMLStreamException {
        if (++elements > MAX_ELEMENTS || depth > MAX_DEPTH || reader.getAttributeCount() > MAX_ATTRIBUTES) {
            throw unreadable(
                    reader.getLocation(), "too-many", Text.of("scenario.xml-too-many", MAX_ELEMENTS, MAX_DEPTH));
        }
        QName name = reader.getName();
        Map<QName, String> attributes = attributes();
        Location place = reader.getLocation();
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = reader.next();
            refuse(event);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(
                            name,
                            attributes,
                            List.copyOf(children),
                            text.toString(),
                            place.getLineNumber(),
                            place.getColumnNumber());
                }
                default -> {
                    // Comments and processing instructions mean nothing here.
                }
            }
        }
    }

    private Map<QName, String> attributes() {
        Map<QName, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
        }
        return Collections.unmodifiableMap(attributes);
    }

    private static Text placed(String key, Location location) {
        return Text.of(key, location.getLineNumber(), location.getColumnNumber());
    }

    private static Problem unreadable(Location location, String code, Text message) {
        return new Problem(Problems.BAD_REQUEST, Fault.field("bpmn", code, message))
                .with("line", location.getLineNumber())
                .with("column", location.getColumnNumber());
    }
}
