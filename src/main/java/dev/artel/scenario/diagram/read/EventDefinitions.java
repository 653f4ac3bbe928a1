package dev.artel.scenario.diagram.read;

import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Called;
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

    /** What the element is, in words: an event with what it is about, since only that keeps it from running. */
    static Text words(XmlElement xml) {
        Text kind = Called.part(xml.local(), xml.spoken());
        List<String> definitions = all(xml);
        if (!xml.local().endsWith("vent")) {
            return kind;
        } else if (definitions.isEmpty()) {
            return Text.of("element.event-about-nothing", kind);
        } else if (definitions.size() > 1) {
            return Text.of("element.event-about-several", kind);
        }
        return Text.of("element.event-about", kind, Called.part(definitions.get(0), "bpmn:" + definitions.get(0)));
    }

    static String spoken(XmlElement xml) {
        List<String> definitions = all(xml);
        return definitions.isEmpty() ? xml.spoken() : xml.spoken() + " (" + String.join(", ", definitions) + ")";
    }
}
