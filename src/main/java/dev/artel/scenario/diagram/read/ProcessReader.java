package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Activity;
import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Ids;
import dev.artel.scenario.diagram.Lane;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Scope;
import dev.artel.scenario.diagram.TextAnnotation;
import dev.artel.scenario.diagram.UnsupportedNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one process of a file: first the ways, then what they join, scope by scope, then the lanes. */
final class ProcessReader {
    private static final int MAX_NODES = 1_000;
    private static final int MAX_FLOWS = 2_000;
    private static final Pattern NODE =
            Pattern.compile(".*([tT]ask|[eE]vent|Gateway|SubProcess|subProcess|callActivity|transaction)");
    /** What is drawn and kept, and means nothing when run. */
    private static final Set<String> REMARKS =
            Set.of("association", "group", "dataObject", "dataObjectReference", "dataStoreReference");

    private final Map<String, ElementReader> readers;
    private final ElementReader.Definitions definitions;
    private final String root;
    private final Consumer<DiagramProblem> problems;
    private String id = "";
    private String name = "";
    private final Set<String> ids = new HashSet<>();
    private Labels labels = new Labels(List.of());
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, String> scopes = new LinkedHashMap<>();
    private final Map<String, Loop> loops = new LinkedHashMap<>();
    private final Compensations compensations = new Compensations();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<TextAnnotation> annotations = new ArrayList<>();

    /** @param root id of what problems of the process itself stand at */
    ProcessReader(
            Map<String, ElementReader> readers,
            ElementReader.Definitions definitions,
            String root,
            Consumer<DiagramProblem> problems) {
        this.readers = readers;
        this.definitions = definitions;
        this.root = root;
        this.problems = problems;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    Map<String, Flow> flows() {
        return flows;
    }

    Map<String, String> scopes() {
        return scopes;
    }

    Map<String, Loop> loops() {
        return loops;
    }

    Map<String, String> handlers() {
        return compensations.handlers();
    }

    List<Lane> lanes() {
        return lanes;
    }

    List<TextAnnotation> annotations() {
        return annotations;
    }

    void read(XmlElement process) {
        id = process.attribute("id").orElse(root);
        name = process.attribute("name").orElse("");
        Part part = new Part(process, root, Called.of(name, "process"), problems);
        List<XmlElement> drawn = drawn(process);
        boolean many = drawn.size() > MAX_NODES;
        if (many || ways(process) > MAX_FLOWS) {
            part.flaw(many ? Flaw.TOO_MANY_ELEMENTS : Flaw.TOO_MANY_LINES, many ? MAX_NODES : MAX_FLOWS);
            return;
        }
        labels = new Labels(drawn);
        inside(part, null);
        nodes.values().forEach(this::exit);
        compensations.resolve(nodes, scopes, problems);
        part.children(XmlElement.BPMN, "laneSet").forEach(set -> lanes(set.xml(), null));
        leftovers(part);
    }

    /** Whether anything stands in it that could be run; remarks, data and lines alone are nothing. */
    static boolean isDrawn(XmlElement process) {
        return elements(process).findAny().isPresent();
    }

    /** Every element of the process and of the scopes in it. */
    private static List<XmlElement> drawn(XmlElement container) {
        return elements(container)
                .flatMap(child -> Stream.concat(Stream.of(child), drawn(child).stream()))
                .toList();
    }

    private static long ways(XmlElement container) {
        return container.children().stream()
                .mapToLong(child -> (child.is(XmlElement.BPMN, "sequenceFlow") ? 1 : 0) + ways(child))
                .sum();
    }

    private static Stream<XmlElement> elements(XmlElement container) {
        return container.children().stream()
                .filter(child -> child.name().getNamespaceURI().equals(XmlElement.BPMN)
                        && NODE.matcher(child.local()).matches());
    }

    /** What stands directly in a scope; null for the process. The ways come first, since elements know theirs. */
    private void inside(Part part, @Nullable String scope) {
        List<XmlElement> here = elements(part.xml())
                .filter(element -> identified(element, part.owner()))
                .peek(part::take)
                .toList();
        Set<String> known = new HashSet<>();
        here.forEach(element -> known.add(element.attribute("id").orElseThrow()));
        for (Part flow : part.children(XmlElement.BPMN, "sequenceFlow")) {
            if (identified(flow.xml(), part.owner())) {
                flow(flow.xml(), known, scope);
            }
        }
        Links.join(
                here,
                flow -> link(flow, scope),
                (element, flaw, name) ->
                        problems.accept(flaw.at(element.attribute("id").orElseThrow(), Labels.of(element), name)));
        annotations.addAll(remarks(part));
        compensations.lines(part);
        here.forEach(element -> node(element, scope));
    }

    /** Whether the element has an id that can be used and that no other one has; if not, that is a problem of it or of what is around. */
    private boolean identified(XmlElement element, String around) {
        String id = element.attribute("id").orElse("");
        if (!Ids.valid(id)) {
            problems.accept(Flaw.BAD_ID.at(id.isEmpty() ? around : id, Labels.of(element), element.spoken()));
            return false;
        }
        if (!ids.add(id)) {
            problems.accept(Flaw.DUPLICATE_ID.at(id, Labels.of(element), id));
            return false;
        }
        return true;
    }

    private void flow(XmlElement xml, Set<String> known, @Nullable String scope) {
        String id = xml.attribute("id").orElseThrow();
        Part part = new Part(xml, id, labels.line(xml), problems);
        Source source = new Source(id, part, new Flows(Map.of()), null);
        String from = part.attribute("sourceRef").orElse("");
        String to = part.attribute("targetRef").orElse("");
        Optional<Expression> condition = source.child("conditionExpression").map(Values::formal);
        source.leftovers();
        if (condition.isPresent()
                && !condition.get().script()
                && !Foreign.interpreted(condition.get().text())) {
            part.flaw(Flaw.CONDITION_LANGUAGE);
        }
        if (!known.contains(from) || !known.contains(to)) {
            boolean drawn = labels.knows(from) && labels.knows(to);
            if (!drawn || (Ids.valid(from) && Ids.valid(to))) { // else the id of an end is wrong, which has been told
                part.flaw(drawn ? Flaw.CROSSING_FLOW : Flaw.DANGLING_FLOW);
            }
            return;
        }
        String script =
                condition.map(Expression::text).filter(text -> !text.isBlank()).orElse(null);
        flows.put(id, new Flow(id, source.name(), from, to, script));
        place(id, scope);
    }

    private void link(Flow flow, @Nullable String scope) {
        if (ids.add(flow.id())) {
            flows.put(flow.id(), flow);
            place(flow.id(), scope);
        }
    }

    private void node(XmlElement xml, @Nullable String scope) {
        String id = xml.attribute("id").orElseThrow();
        Part part = new Part(xml, id, Labels.of(xml), problems);
        Source source = new Source(id, part, new Flows(flows), scope == null ? null : nodes.get(scope));
        String definition = EventDefinitions.only(xml);
        ElementReader reader = definition == null ? null : readers.get(xml.local() + "/" + definition);
        place(id, scope);
        if (reader == null) {
            part.flaw(Flaw.UNSUPPORTED_ELEMENT, EventDefinitions.spoken(xml), EventDefinitions.words(xml));
            nodes.put(id, new UnsupportedNode(id, source.name(), source.incoming(), source.outgoing(), xml.local()));
            return;
        }
        Node node = reader.read(source, definitions);
        nodes.put(id, node);
        if (node instanceof Activity) {
            LoopReader.read(source).ifPresent(loop -> loops.put(id, loop));
            compensations.activity(source);
        }
        if (node instanceof Scope) {
            inside(part, id);
        }
        source.leftovers();
    }

    private void place(String id, @Nullable String scope) {
        if (scope != null) {
            scopes.put(id, scope);
        }
    }

    private void exit(Node node) {
        if (node instanceof BoundaryEvent exit
                && !(nodes.get(exit.attachedTo()) instanceof Activity
                        && Objects.equals(scopes.get(exit.attachedTo()), scopes.get(exit.id())))) {
            problems.accept(Flaw.DANGLING_EXIT.at(node.id(), node.label(), exit.attachedTo()));
        }
    }

    private void lanes(XmlElement set, @Nullable String parent) {
        for (XmlElement xml : set.children(XmlElement.BPMN, "lane").toList()) {
            if (!identified(xml, parent == null ? root : parent)) {
                continue;
            }
            String id = xml.attribute("id").orElseThrow();
            Part part = new Part(xml, id, Labels.of(xml), problems);
            Source source = new Source(id, part, new Flows(Map.of()), null);
            List<String> held = part.children(XmlElement.BPMN, "flowNodeRef").stream()
                    .map(reference -> reference.text().trim())
                    .toList();
            Optional<Part> people = source.extension("lane");
            String group = people.flatMap(lane -> lane.attribute("group")).orElse(null);
            String user = people.flatMap(lane -> lane.attribute("user")).orElse(null);
            people.ifPresent(Part::leftovers);
            Optional<Part> inner = source.child("childLaneSet");
            source.leftovers();
            lanes.add(new Lane(id, source.name(), parent, held, group, user));
            inner.ifPresent(lanesWithin -> lanes(lanesWithin.xml(), id));
        }
    }

    /** Text annotations of a process or collaboration; lines to them and frames around elements say nothing more. */
    static List<TextAnnotation> remarks(Part part) {
        REMARKS.forEach(remark -> part.children(XmlElement.BPMN, remark));
        return part.children(XmlElement.BPMN, "textAnnotation").stream()
                .map(remark -> new TextAnnotation(
                        remark.xml().attribute("id").orElse(""),
                        remark.xml()
                                .child(XmlElement.BPMN, "text")
                                .map(XmlElement::text)
                                .orElse("")))
                .toList();
    }

    private void leftovers(Part part) {
        part.children(XmlElement.BPMN, "documentation");
        part.child(XmlElement.BPMN, "extensionElements")
                .ifPresent(all -> all.leftChildren().forEach(child -> Foreign.child(part, child)));
        part.leftChildren().stream()
                .filter(child -> !NODE.matcher(child.local()).matches())
                .forEach(child -> Foreign.child(part, child));
        part.leftAttributes().stream()
                .filter(name -> !name.getNamespaceURI().isEmpty())
                .forEach(name -> Foreign.attribute(part, name));
    }
}
