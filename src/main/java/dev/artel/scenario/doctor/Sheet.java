package dev.artel.scenario.doctor;

import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.markup.Markup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A file on the table: its tree, what is wrong with it, and the ways to change it that leave no loose ends. */
final class Sheet {
    private static final Set<String> EMPTY_PROCESS = Set.of("laneSet", "documentation", "extensionElements");

    private final Document document;
    private final List<DiagramProblem> problems;
    private final Map<String, Element> byId = new HashMap<>();
    private final Layout layout;

    /**
     * @param problems of the file as it is now
     */
    Sheet(Document document, List<DiagramProblem> problems) {
        this.document = document;
        this.problems = problems;
        // what is run goes before what stands beside it under the same id
        Stream<Element> running = process().stream()
                .flatMap(process -> Stream.concat(Markup.below(process).stream(), Stream.of(process)));
        Stream.concat(running, Markup.below(document).stream())
                .filter(Markup::isBpmn)
                .filter(element -> !Markup.attribute(element, "id").isEmpty())
                .forEach(element -> byId.putIfAbsent(Markup.attribute(element, "id"), element));
        this.layout = new Layout(document);
    }

    Document document() {
        return document;
    }

    /** Whether anything keeps it from running. */
    boolean isSick() {
        return problems.stream().anyMatch(DiagramProblem::isError);
    }

    /** The errors of that kind, each once. */
    Stream<DiagramProblem> problems(String... codes) {
        Set<String> wanted = Set.of(codes);
        return problems.stream().filter(DiagramProblem::isError).filter(problem -> wanted.contains(problem.code()));
    }

    /** What a problem says behind the name of its element; empty text when it says nothing. */
    static String detail(DiagramProblem problem) {
        List<Object> arguments = problem.message().arguments();
        return arguments.size() < 2 ? "" : String.valueOf(arguments.get(1));
    }

    /** The element of that id, as long as it is in the file. */
    Optional<Element> element(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : byId.get(id)).filter(this::stands);
    }

    /** What a message calls a line: its name, else what it joins. */
    Text line(Element flow) {
        return Called.line(Markup.attribute(flow, "name"), end(flow, "sourceRef"), end(flow, "targetRef"));
    }

    private @Nullable Text end(Element flow, String which) {
        return element(Markup.attribute(flow, which)).map(Markup::label).orElse(null);
    }

    private boolean stands(Element element) {
        return element.getParentNode() != null;
    }

    /** The elements that problems of that kind stand at, each once, in the order of the file. */
    Stream<Element> at(String... codes) {
        Set<String> ids = new java.util.HashSet<>();
        problems(codes).forEach(problem -> ids.add(String.valueOf(problem.element())));
        return byId.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(this::stands)
                .sorted((one, other) ->
                        (one.compareDocumentPosition(other) & org.w3c.dom.Node.DOCUMENT_POSITION_FOLLOWING) != 0
                                ? -1
                                : one == other ? 0 : 1);
    }

    /** The processes that hold something, in the order of the file. */
    List<Element> drawn() {
        return Markup.children(document.getDocumentElement(), Markup.BPMN, "process")
                .filter(process -> Markup.children(process).stream()
                        .anyMatch(child -> !Markup.isBpmn(child) || !EMPTY_PROCESS.contains(local(child))))
                .toList();
    }

    /** The process that is run: the one that is marked so, else the first that holds something. */
    Optional<Element> process() {
        List<Element> drawn = drawn();
        return drawn.stream()
                .filter(process -> Markup.attribute(process, "isExecutable").equals("true"))
                .findFirst()
                .or(() -> drawn.stream().findFirst());
    }

    /** What a finding about the file as a whole stands at: its process, else the file itself; as {@link DiagramProblem#element()}. */
    String whole() {
        return Stream.concat(process().stream(), Stream.of(document.getDocumentElement()))
                .map(Sheet::id)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("Process");
    }

    static String local(Element element) {
        return String.valueOf(element.getLocalName());
    }

    static String id(Element element) {
        return Markup.attribute(element, "id");
    }

    static Element scope(Element element) {
        return (Element) element.getParentNode();
    }

    /** The lines of a scope. */
    static Stream<Element> flows(Element scope) {
        return Markup.children(scope, Markup.BPMN, "sequenceFlow");
    }

    List<Element> outOf(Element node) {
        return flows(scope(node))
                .filter(flow -> Markup.attribute(flow, "sourceRef").equals(id(node)))
                .toList();
    }

    List<Element> into(Element node) {
        return flows(scope(node))
                .filter(flow -> Markup.attribute(flow, "targetRef").equals(id(node)))
                .toList();
    }

    /** Makes it another kind of element; id, place and lines stay. */
    void become(Element element, String local) {
        String prefix = element.getPrefix();
        document.renameNode(element, Markup.BPMN, prefix == null || prefix.isEmpty() ? local : prefix + ":" + local);
    }

    /** Keeps a text with the element, for people. */
    void note(Element element, String text) {
        if (text.isBlank()) {
            return;
        }
        Element note = Markup.bpmn(document, "documentation");
        note.setTextContent(text.strip());
        element.insertBefore(note, element.getFirstChild());
    }

    /** Takes a line out: from both its ends and from the drawing. */
    void removeFlow(Element flow) {
        String id = id(flow);
        Markup.below(document).stream()
                .filter(Markup::isBpmn)
                .filter(element -> Set.of("incoming", "outgoing").contains(local(element)))
                .filter(element -> element.getTextContent().strip().equals(id))
                .forEach(Markup::remove);
        byId.values().stream()
                .filter(element -> Markup.attribute(element, "default").equals(id))
                .forEach(element -> element.removeAttribute("default"));
        layout.remove(id);
        Markup.remove(flow);
    }

    /** Takes an element out with its lines and what stands on its border. */
    void removeNode(Element node) {
        Stream.concat(into(node).stream(), outOf(node).stream()).toList().forEach(this::removeFlow);
        String id = id(node);
        Markup.children(scope(node), Markup.BPMN, "boundaryEvent")
                .filter(exit -> Markup.attribute(exit, "attachedToRef").equals(id))
                .toList()
                .forEach(this::removeNode);
        Markup.below(document).stream()
                .filter(element -> Markup.is(element, Markup.BPMN, "flowNodeRef"))
                .filter(element -> element.getTextContent().strip().equals(id))
                .forEach(Markup::remove);
        layout.remove(id);
        Markup.remove(node);
    }

    /** What is drawn for no element of the file. */
    List<Element> drawnForNothing() {
        return layout.without(Markup.below(document).stream()
                .filter(Markup::isBpmn)
                .filter(this::stands)
                .map(Sheet::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** Takes all of that out. */
    void removeDrawnForNothing() {
        drawnForNothing().forEach(Markup::remove);
    }

    /** A start before these elements of one scope, drawn to the left of the first. */
    void addStart(Element scope, List<Element> first) {
        Element start = add(scope, "startEvent", "Start");
        layout.place(id(start), id(first.get(0)), -1);
        first.forEach(element -> join(scope, start, element));
    }

    /** An end behind an element, drawn to its right. */
    void addEnd(Element last) {
        Element end = add(scope(last), "endEvent", "End");
        layout.place(id(end), id(last), 1);
        join(scope(last), last, end);
    }

    private void join(Element scope, Element from, Element to) {
        Element flow = add(scope, "sequenceFlow", "Flow");
        flow.setAttribute("sourceRef", id(from));
        flow.setAttribute("targetRef", id(to));
        layout.join(id(flow), id(from), id(to));
    }

    private Element add(Element scope, String local, String stem) {
        Element made = Markup.bpmn(document, local);
        String id = stem + "_1";
        for (int i = 2; byId.containsKey(id); i++) {
            id = stem + "_" + i;
        }
        made.setAttribute("id", id);
        byId.put(id, made);
        scope.appendChild(made);
        return made;
    }
}
