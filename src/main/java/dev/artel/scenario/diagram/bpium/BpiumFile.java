package dev.artel.scenario.diagram.bpium;

import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Span;
import dev.artel.scenario.diagram.markup.Markup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Translates files of Bpium. Its rules: an end stops the process; an error exit catches every failure; a join waits for no other branch
 * and several lines out of a step are parallel, as in BPMN; a timer under a second only goes on; the data components know no rights.
 */
public final class BpiumFile {
    /** The output of {@code setvar} that stands for a variable with an expression of its own. */
    static final String VARIABLES = "vars";

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Set<String> SETTINGS = Set.of("connector", "inputOutput");
    private static final Map<String, Connector> CONNECTORS = Stream.of(
                    DataConnectors.ALL, CodeConnectors.ALL, OutsideConnectors.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Connector::id, Function.identity()));

    private final Document document;
    private final List<DiagramProblem> problems = new ArrayList<>();

    private BpiumFile(Document document) {
        this.document = document;
    }

    /**
     * A file in our language.
     *
     * @param problems what of the foreign one cannot be run, each with its element
     */
    public record Translated(byte[] bpmn, List<DiagramProblem> problems) {}

    /**
     * Translates a file that the reader has read.
     *
     * @param bpmn of the foreign dialect; is not changed
     */
    public static Translated translate(byte[] bpmn) {
        BpiumFile file = new BpiumFile(Markup.parse(bpmn));
        Markup.below(file.document).stream().filter(Markup::isBpmn).toList().forEach(file::element);
        return new Translated(Markup.write(file.document), List.copyOf(file.problems));
    }

    /** Whether the tree is of the foreign dialect: it has a connector with its settings beside it, and nothing of ours. */
    public static boolean isOne(Document document) {
        List<Element> all = Markup.below(document);
        return all.stream().noneMatch(element -> Markup.ARTEL.equals(element.getNamespaceURI()))
                && all.stream()
                        .filter(element -> Markup.is(element, Markup.CAMUNDA, "connector"))
                        .anyMatch(connector -> Markup.child(connector, Markup.CAMUNDA, "inputOutput")
                                .isEmpty());
    }

    private void element(Element element) {
        switch (String.valueOf(element.getLocalName())) {
            case "process" -> executable(element);
            case "serviceTask" -> step(element);
            case "endEvent" -> end(element);
            case "boundaryEvent" -> exit(element);
            case "intermediateCatchEvent" -> timer(element);
            case "conditionExpression" -> condition(element);
            case "timeDuration", "timeDate", "timeCycle" -> moment(element);
            default -> {
                // Everything else is BPMN as it is.
            }
        }
        bare(element);
    }

    /** No file marks what is run. One of several stays as somebody has marked it. */
    private void executable(Element process) {
        if (Markup.all(document, "process").count() == 1) {
            process.setAttribute("isExecutable", "true");
        }
    }

    /** Settings that say nothing, such as the empty connector of a gateway, go. */
    private static void bare(Element element) {
        Markup.child(element, Markup.BPMN, "extensionElements").ifPresent(extensions -> {
            Markup.children(extensions).stream()
                    .filter(child -> Markup.CAMUNDA.equals(child.getNamespaceURI()))
                    .filter(child -> SETTINGS.contains(String.valueOf(child.getLocalName())))
                    .filter(child -> child.getTextContent().isBlank())
                    .forEach(Markup::remove);
            if (Markup.children(extensions).isEmpty()) {
                Markup.remove(extensions);
            }
        });
    }

    private void step(Element task) {
        Optional<Element> extensions = Markup.child(task, Markup.BPMN, "extensionElements");
        String id = extensions
                .flatMap(all -> Markup.child(all, Markup.CAMUNDA, "connector"))
                .flatMap(connector -> Markup.child(connector, Markup.CAMUNDA, "connectorId"))
                .map(Element::getTextContent)
                .map(String::strip)
                .orElse("");
        if (extensions.isEmpty() || id.isEmpty()) {
            return;
        }
        Element settings = extensions.get();
        Optional<Element> mapping = mapping(settings);
        Connector connector = CONNECTORS.get(id);
        Written written = new Written(
                task,
                connector == null ? id : connector.component(),
                mapping.map(BpiumFile::inputs).orElse(Map.of()),
                mapping.map(BpiumFile::outputs).orElse(Map.of()),
                problems::add);
        if (connector != null) {
            mapping.ifPresent(all -> {
                variables(all, written);
                unwrapped(all, written);
            });
            written.unknown(connector.settings(), connector.results());
            connector.write(written);
        }
        Markup.children(settings, Markup.CAMUNDA, "connector").toList().forEach(Markup::remove);
        Markup.children(settings, Markup.CAMUNDA, "inputOutput").toList().forEach(Markup::remove);
        settings.appendChild(written.component());
        if (connector != null && connector.elevated()) {
            Element step = Markup.ours(document, "step");
            step.setAttribute("elevated", "true");
            settings.appendChild(step);
        }
    }

    /** Beside the connector, as the dialect has it, or in it, as Camunda has it. */
    private static Optional<Element> mapping(Element settings) {
        return Markup.child(settings, Markup.CAMUNDA, "inputOutput")
                .or(() -> Markup.child(settings, Markup.CAMUNDA, "connector")
                        .flatMap(connector -> Markup.child(connector, Markup.CAMUNDA, "inputOutput")));
    }

    /** What stands where a value in its wrapper should: nobody knows whether it is a literal or an expression. */
    private static void unwrapped(Element mapping, Written written) {
        for (Element parameter : Markup.children(mapping)) {
            Markup.below(parameter).stream()
                    .filter(script -> Markup.is(script, Markup.CAMUNDA, "script"))
                    .map(Element::getTextContent)
                    .filter(text -> !Told.isWrapped(text))
                    .forEach(text -> written.unfit(Markup.attribute(parameter, "name"), text.strip()));
        }
    }

    private static Map<String, Told> inputs(Element mapping) {
        Map<String, Told> inputs = new LinkedHashMap<>();
        Markup.children(mapping, Markup.CAMUNDA, "inputParameter").forEach(parameter -> {
            Told told = Told.read(parameter);
            if (!told.isBlank()) {
                inputs.put(Markup.attribute(parameter, "name"), told);
            }
        });
        return inputs;
    }

    /** Which output goes where. */
    private static Map<String, List<String>> outputs(Element mapping) {
        Map<String, List<String>> outputs = new LinkedHashMap<>();
        Markup.children(mapping, Markup.CAMUNDA, "outputParameter").forEach(parameter -> {
            String to = Markup.attribute(parameter, "name");
            String named = Markup.attribute(parameter, "configName");
            String output = named.isEmpty() ? Told.read(parameter).literal() : named;
            if (!to.isEmpty()) {
                outputs.computeIfAbsent(output, name -> new ArrayList<>()).add(to);
            }
        });
        return outputs;
    }

    /** Variables that are given a value by an expression of their own. */
    private static void variables(Element mapping, Written written) {
        Markup.children(mapping, Markup.CAMUNDA, "outputParameter")
                .filter(parameter -> Markup.attribute(parameter, "configName").equals(VARIABLES))
                .forEach(parameter -> {
                    String name = Markup.attribute(parameter, "name");
                    Told told = Told.read(parameter);
                    if (!name.isEmpty()) {
                        written.variable(name, CodeConnectors.assigned(told));
                    } else if (!told.isBlank()) {
                        written.nameless();
                    }
                });
    }

    private void end(Element end) {
        boolean plain = Markup.children(end).stream()
                .noneMatch(child -> String.valueOf(child.getLocalName()).endsWith("EventDefinition"));
        if (plain) {
            end.appendChild(Markup.bpmn(document, "terminateEventDefinition"));
        }
    }

    private void exit(Element event) {
        Markup.child(event, Markup.BPMN, "errorEventDefinition").ifPresent(definition -> {
            String code = definition
                    .getAttributeNS(Markup.CAMUNDA, "errorCodeVariable")
                    .trim();
            String message = definition
                    .getAttributeNS(Markup.CAMUNDA, "errorMessageVariable")
                    .trim();
            definition.removeAttributeNS(Markup.CAMUNDA, "errorCodeVariable");
            definition.removeAttributeNS(Markup.CAMUNDA, "errorMessageVariable");
            if (!code.isEmpty() || !message.isEmpty()) {
                Element error = Markup.ours(document, "error");
                if (!code.isEmpty()) {
                    error.setAttribute("code", code);
                }
                if (!message.isEmpty()) {
                    error.setAttribute("message", message);
                }
                Markup.extensions(event).appendChild(error);
            }
        });
    }

    private void timer(Element event) {
        Optional<Element> definition = Markup.child(event, Markup.BPMN, "timerEventDefinition");
        boolean atOnce = definition
                .flatMap(timer -> Markup.child(timer, Markup.BPMN, "timeDuration"))
                .flatMap(duration -> Span.parse(said(duration)))
                .filter(span -> span.length().compareTo(SHORTEST) < 0)
                .isPresent();
        if (atOnce) {
            definition.ifPresent(Markup::remove);
            String prefix = event.getPrefix();
            String name = "intermediateThrowEvent";
            document.renameNode(event, Markup.BPMN, prefix == null ? name : prefix + ":" + name);
        }
    }

    /** A time is plain text; what a wrapper holds is taken out of it. */
    private static void moment(Element time) {
        time.setTextContent(said(time));
        time.removeAttribute("language");
    }

    private static String said(Element time) {
        Told told = Told.wrapped(time.getTextContent());
        return told instanceof Told.Script script && told.literal().isEmpty() ? script.text() : told.literal();
    }

    private static void condition(Element condition) {
        Told told = Told.wrapped(condition.getTextContent());
        condition.setAttribute("language", "javascript");
        condition.setTextContent(told instanceof Told.Text text ? text.text().strip() : told.source());
    }
}
