package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.markup.Markup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The drawing of a file, as far as what is added or taken out needs it. A file without one gets none. */
final class Layout {
    private static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String ELEMENT = "bpmnElement";
    private static final Set<String> DRAWN = Set.of("BPMNShape", "BPMNEdge");
    private static final double SIZE = 36;
    private static final double GAP = 40;

    private final Document document;
    private final Map<String, Element> drawn = new HashMap<>();

    Layout(Document document) {
        this.document = document;
        Markup.below(document).stream()
                .filter(element -> BPMN_DI.equals(element.getNamespaceURI()))
                .filter(element -> !Markup.attribute(element, ELEMENT).isEmpty())
                .forEach(element -> drawn.putIfAbsent(reference(element), element));
    }

    /** The id that a drawn element refers to; some tools write a prefix before it. */
    private static String reference(Element element) {
        String name = Markup.attribute(element, ELEMENT);
        return name.substring(name.indexOf(':') + 1);
    }

    /** The shapes and lines that are drawn for none of these elements. */
    List<Element> without(Set<String> ids) {
        return Markup.below(document).stream()
                .filter(element -> DRAWN.stream().anyMatch(local -> Markup.is(element, BPMN_DI, local)))
                .filter(element -> !ids.contains(reference(element)))
                .toList();
    }

    /** It is not drawn any more. */
    void remove(String id) {
        Element element = drawn.remove(id);
        if (element != null) {
            Markup.remove(element);
        }
    }

    /**
     * Draws an event beside another element.
     *
     * @param side -1 for the left, 1 for the right
     */
    void place(String id, String beside, int side) {
        Optional<double[]> there = bounds(beside);
        if (there.isEmpty()) {
            return;
        }
        double[] at = there.get();
        double x = side < 0 ? at[0] - GAP - SIZE : at[0] + at[2] + GAP;
        Element shape = add(beside, "BPMNShape", id);
        Element bounds = document.createElementNS(DC, "dc:Bounds");
        bounds.setAttribute("x", Double.toString(x));
        bounds.setAttribute("y", Double.toString(at[1] + (at[3] - SIZE) / 2));
        bounds.setAttribute("width", Double.toString(SIZE));
        bounds.setAttribute("height", Double.toString(SIZE));
        shape.appendChild(bounds);
    }

    /** Draws a straight line from one element to another. */
    void join(String id, String from, String to) {
        Optional<double[]> start = bounds(from);
        Optional<double[]> end = bounds(to);
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        Element edge = add(from, "BPMNEdge", id);
        waypoint(edge, start.get()[0] + start.get()[2], start.get()[1] + start.get()[3] / 2);
        waypoint(edge, end.get()[0], end.get()[1] + end.get()[3] / 2);
    }

    private Element add(String beside, String local, String id) {
        Element there = Objects.requireNonNull(drawn.get(beside));
        Element made = document.createElementNS(BPMN_DI, "bpmndi:" + local);
        made.setAttribute("id", id + "_di");
        made.setAttribute(ELEMENT, id);
        there.getParentNode().appendChild(made);
        drawn.put(id, made);
        return made;
    }

    private void waypoint(Element edge, double x, double y) {
        Element point = document.createElementNS(DI, "di:waypoint");
        point.setAttribute("x", Double.toString(x));
        point.setAttribute("y", Double.toString(y));
        edge.appendChild(point);
    }

    private Optional<double[]> bounds(String id) {
        return Optional.ofNullable(drawn.get(id))
                .flatMap(shape -> Markup.child(shape, DC, "Bounds"))
                .flatMap(Layout::numbers);
    }

    private static Optional<double[]> numbers(Element bounds) {
        try {
            return Optional.of(new double[] {
                Double.parseDouble(bounds.getAttribute("x")),
                Double.parseDouble(bounds.getAttribute("y")),
                Double.parseDouble(bounds.getAttribute("width")),
                Double.parseDouble(bounds.getAttribute("height"))
            });
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
