package dev.artel.scenario.diagram.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an element of the file says of the event that it is. */
final class EventDefinitions {
    private EventDefinitions() {}

    /** The only event definition of the element; empty for none, null for several. */
    static @Nullable String only(XmlElement xml) {
        List<String> definitions = all(xml);
        return switch (definitions.size()) {
            case 0 -> "";
            case 1 -> definitions.get(0);
            default -> null;
        };
    }

    private static List<String> all(XmlElement xml) {
        return xml.children().stream()
                .map(XmlElement::local)
                .filter(child -> child.endsWith("EventDefinition"))
                .toList();
    }

    static String spoken(XmlElement xml) {
        List<String> definitions = all(xml);
        return definitions.isEmpty() ? xml.spoken() : xml.spoken() + " (" + String.join(", ", definitions) + ")";
    }
}
