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

    /** The kind of the element as {@link dev.artel.scenario.diagram.Called#kind} takes it. */
    static String kind(XmlElement xml) {
        boolean byEvent =
                xml.attribute("triggeredByEvent").filter("true"::equals).isPresent();
        List<String> definitions = all(xml);
        String about = definitions.size() == 1 ? "-" + definitions.get(0).replace("EventDefinition", "") : "";
        return byEvent ? "eventSubProcess" : xml.local() + about;
    }

    static String spoken(XmlElement xml) {
        List<String> definitions = all(xml);
        return definitions.isEmpty() ? xml.spoken() : xml.spoken() + " (" + String.join(", ", definitions) + ")";
    }
}
