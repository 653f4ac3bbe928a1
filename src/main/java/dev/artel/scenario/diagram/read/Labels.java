package dev.artel.scenario.diagram.read;

import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Called;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What messages call the elements of a file while it is read. */
final class Labels {
    private final Map<String, XmlElement> drawn;

    /** @param drawn what lines may join */
    Labels(List<XmlElement> drawn) {
        this.drawn = drawn.stream()
                .filter(element -> element.attribute("id").isPresent())
                .collect(Collectors.toMap(
                        element -> element.attribute("id").orElseThrow(), element -> element, (one, other) -> one));
    }

    /** Whether an element of that id can be joined. */
    boolean knows(String id) {
        return drawn.containsKey(id);
    }

    /** The element: its name, else its kind in words. */
    static Text of(XmlElement element) {
        return Called.of(element.attribute("name").orElse(""), EventDefinitions.kind(element));
    }

    /** A line without a name is called by what it joins. */
    Text line(XmlElement flow) {
        return Called.line(flow.attribute("name").orElse(""), end(flow, "sourceRef"), end(flow, "targetRef"));
    }

    private @Nullable Text end(XmlElement flow, String which) {
        return flow.attribute(which).map(drawn::get).map(Labels::of).orElse(null);
    }
}
