package dev.artel.scenario.diagram.read;

import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Participant;
import dev.artel.scenario.diagram.TextAnnotation;
import dev.artel.scenario.diagram.bpium.BpiumFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads BPMN files. A file that is no BPMN at all is a BadRequest; anything else gives a model and a list of problems. */
@Component
public final class DiagramReader {
    /** What diagrams that are begun here declare, see {@code scenario/blank.bpmn}. */
    private static final String OWN_TARGET = "urn:artel:scenario";

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";

    /** Declarations beside the process that do nothing by themselves. */
    private static final Set<String> INERT = Set.of(
            "process",
            "collaboration",
            "error",
            "message",
            "signal",
            "escalation",
            "category",
            "itemDefinition",
            "dataStore",
            "documentation",
            "resource",
            "interface",
            "partnerEntity",
            "partnerRole",
            "endPoint",
            "relationship",
            "correlationProperty",
            "globalTask",
            "globalUserTask",
            "globalManualTask",
            "globalScriptTask",
            "globalBusinessRuleTask");

    /** Where neither the process nor the file has an id, problems of the whole stand at this one. */
    private static final String NAMELESS = "Process";

    private final Map<String, ElementReader> readers;

    DiagramReader(List<ElementReader> readers) {
        this.readers = readers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        reader -> reader.element() + "/" + reader.definition(), reader -> reader));
    }

    /**
     * The model of the file.
     *
     * @param bpmn at most 2 MB
     * @throws dev.artel.kernel.Problem BadRequest (with line and column) or PayloadTooLarge
     */
    public Reading read(byte[] bpmn) {
        XmlElement root = XmlParser.parse(bpmn);
        if (!root.is(XmlElement.BPMN, "definitions")) {
            throw Problems.badField("bpmn", "not-bpmn", "scenario.not-bpmn");
        }
        Dialect dialect = dialect(root);
        List<DiagramProblem> problems = new ArrayList<>();
        if (dialect == Dialect.BPIUM) {
            BpiumFile.Translated ours = BpiumFile.translate(bpmn);
            problems.addAll(ours.problems());
            root = XmlParser.trusted(ours.bpmn());
        }
        return read(root, dialect, problems);
    }

    /** The file as it is in our own language; a file of the foreign dialect is translated, any other one stays as it is. */
    public byte[] ours(byte[] bpmn) {
        return dialect(XmlParser.parse(bpmn)) == Dialect.BPIUM
                ? BpiumFile.translate(bpmn).bpmn()
                : bpmn;
    }

    private Reading read(XmlElement root, Dialect dialect, List<DiagramProblem> problems) {
        List<XmlElement> usable = usable(root, problems);
        String whole = whole(root, usable);
        if (usable.stream().noneMatch(ProcessReader::isDrawn)) {
            problems.add(Flaw.NO_PROCESS.at(whole, ""));
        }
        List<TextAnnotation> annotations = new ArrayList<>();
        List<Participant> participants = collaboration(root, whole, problems, annotations);
        beside(root, whole, problems);
        ProcessReader process = new ProcessReader(readers, definitions(root), whole, problems::add);
        usable.stream().findFirst().ifPresent(process::read);
        if (process.nodes().isEmpty() && problems.stream().noneMatch(DiagramProblem::isError)) {
            problems.add(Flaw.NO_PROCESS.at(whole, "")); // notes and groups alone
        }
        annotations.addAll(process.annotations());
        Diagram diagram = new Diagram(
                process.id(),
                process.name(),
                dialect,
                process.nodes(),
                process.flows(),
                process.lanes(),
                participants,
                annotations,
                process.scopes(),
                process.loops(),
                process.handlers());
        return new Reading(diagram, List.copyOf(problems));
    }

    /** The process that is run comes first: of several that hold something the one that is marked so. */
    private static List<XmlElement> usable(XmlElement root, List<DiagramProblem> problems) {
        List<XmlElement> processes = root.children(XmlElement.BPMN, "process").toList();
        List<XmlElement> drawn =
                processes.stream().filter(DiagramReader::filled).toList();
        List<XmlElement> marked = drawn.stream()
                .filter(process ->
                        process.attribute("isExecutable").filter("true"::equals).isPresent())
                .toList();
        if (drawn.size() < 2 || marked.size() == 1) {
            return marked.size() == 1 ? marked : drawn.isEmpty() ? processes : drawn;
        }
        problems.add(Flaw.SEVERAL_PROCESSES.at(whole(root, drawn.subList(1, 2)), drawn.size()));
        return drawn;
    }

    /** What problems of the file as a whole stand at: the process that is run, else the file itself. */
    private static String whole(XmlElement root, List<XmlElement> processes) {
        return processes.stream()
                .findFirst()
                .flatMap(process -> process.attribute("id"))
                .or(() -> root.attribute("id"))
                .orElse(NAMELESS);
    }

    private static boolean filled(XmlElement process) {
        return process.children().stream()
                .anyMatch(child -> !child.is(XmlElement.BPMN, "laneSet")
                        && !child.is(XmlElement.BPMN, "documentation")
                        && !child.is(XmlElement.BPMN, "extensionElements"));
    }

    /** A diagram that was begun here is ours before anything of ours stands in it. */
    private static Dialect dialect(XmlElement root) {
        if (holds(root, XmlElement.ARTEL)) {
            return Dialect.ARTEL;
        }
        if (holds(root, XmlElement.CAMUNDA)) {
            return Dialect.BPIUM;
        }
        return root.attribute("targetNamespace").filter(OWN_TARGET::equals).isPresent() ? Dialect.ARTEL : Dialect.BPMN;
    }

    /**
     * Whether there is anything of ours, or a connector of the foreign dialect: Camunda itself has its settings inside the connector,
     * the dialect beside it.
     */
    private static boolean holds(XmlElement element, String namespace) {
        boolean own = element.name().getNamespaceURI().equals(namespace)
                && (namespace.equals(XmlElement.ARTEL)
                        || element.local().equals("connector")
                                && element.child(namespace, "inputOutput").isEmpty());
        return own || element.children().stream().anyMatch(child -> holds(child, namespace));
    }

    private static ElementReader.Definitions definitions(XmlElement root) {
        return new ElementReader.Definitions(
                codes(root, "error", "errorCode"),
                codes(root, "escalation", "escalationCode"),
                codes(root, "message", "name"),
                codes(root, "signal", "name"));
    }

    /** What the declarations of that name stand for, by id: their code, else their name. */
    private static Map<String, String> codes(XmlElement root, String declaration, String code) {
        Map<String, String> codes = new HashMap<>();
        root.children(XmlElement.BPMN, declaration)
                .forEach(declared -> declared.attribute("id")
                        .ifPresent(id -> codes.put(
                                id,
                                declared.attribute(code)
                                        .or(() -> declared.attribute("name"))
                                        .orElse(""))));
        return codes;
    }

    private static List<Participant> collaboration(
            XmlElement root, String whole, List<DiagramProblem> problems, List<TextAnnotation> annotations) {
        List<Participant> participants = new ArrayList<>();
        for (XmlElement collaboration :
                root.children(XmlElement.BPMN, "collaboration").toList()) {
            Part part = new Part(
                    collaboration,
                    collaboration.attribute("id").orElse(whole),
                    Text.of("element.pools"),
                    problems::add);
            for (Part pool : part.children(XmlElement.BPMN, "participant")) {
                XmlElement xml = pool.xml();
                participants.add(new Participant(
                        xml.attribute("id").orElse(""),
                        xml.attribute("name").orElse(""),
                        xml.attribute("processRef").orElse(null)));
            }
            annotations.addAll(ProcessReader.remarks(part));
            part.children(XmlElement.BPMN, "messageFlow");
            part.leftChildren().stream()
                    .filter(child -> !child.is(XmlElement.BPMN, "documentation"))
                    .forEach(child -> Foreign.child(part, child));
        }
        return participants;
    }

    private static void beside(XmlElement root, String whole, List<DiagramProblem> problems) {
        Part part = new Part(root, whole, Text.of("element.file"), problems::add);
        root.children().stream()
                .filter(child -> !child.name().getNamespaceURI().equals(DI))
                .filter(child ->
                        !child.name().getNamespaceURI().equals(XmlElement.BPMN) || !INERT.contains(child.local()))
                .forEach(child -> Foreign.child(part, child));
    }
}
