package dev.artel.scenario.doctor;

import dev.artel.kernel.Json;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.markup.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import tools.jackson.databind.node.StringNode;

/**
 * Gateways whose lines do not say when they are taken. Where a person's task stands right before, that person decides by an outcome;
 * else the first line is the usual one, and a variable can choose another. Simple expressions in the language of Java engines become
 * JavaScript; other texts stay with the line.
 */
@Component
@Order(100)
final class Conditions implements Repair {
    private static final String WAYS = "conditions";
    private static final String CONDITION = "condition";
    private static final String DEFAULT = "default";
    private static final String EXPRESSION = "conditionExpression";

    @Override
    public Stream<Finding> find(Sheet sheet) {
        Map<String, Element> gateways = new LinkedHashMap<>();
        Stream.concat(
                        sheet.problems("no-condition", "condition-language", "script-syntax"),
                        sheet.problems("foreign-code")
                                .filter(problem -> Sheet.detail(problem).endsWith(EXPRESSION)))
                .flatMap(problem -> gateway(sheet, problem).stream())
                .forEach(gateway -> gateways.putIfAbsent(Sheet.id(gateway), gateway));
        Stream<Finding> ways = gateways.values().stream()
                .map(gateway -> Finding.by(
                        WAYS,
                        person(sheet, gateway).isPresent() ? "conditions.person" : "conditions.usual",
                        Sheet.id(gateway),
                        Sheet.id(gateway),
                        Markup.label(gateway)));
        Stream<Finding> idle = Stream.concat(sheet.at("lone-condition", "misplaced-condition"), outsideChoices(sheet))
                .distinct()
                .map(flow -> Finding.at(CONDITION, Sheet.id(flow), Sheet.id(flow), sheet.line(flow)));
        Stream<Finding> defaults = sheet.at("bad-default")
                .map(gateway -> Finding.at(DEFAULT, Sheet.id(gateway), Sheet.id(gateway), Markup.label(gateway)));
        return Stream.of(ways, idle, defaults).flatMap(all -> all);
    }

    private static Stream<Element> outsideChoices(Sheet sheet) {
        return sheet.at("condition-language", "foreign-code", "script-syntax")
                .filter(flow -> Markup.child(flow, Markup.BPMN, EXPRESSION).isPresent())
                .filter(flow -> sheet.element(Markup.attribute(flow, "sourceRef"))
                        .filter(Conditions::isChoice)
                        .isEmpty());
    }

    private static Optional<Element> gateway(Sheet sheet, DiagramProblem problem) {
        return sheet.element(problem.element())
                .filter(flow -> Sheet.local(flow).equals("sequenceFlow"))
                .flatMap(flow -> sheet.element(Markup.attribute(flow, "sourceRef")))
                .filter(Conditions::isChoice);
    }

    private static boolean isChoice(Element element) {
        return Sheet.local(element).matches("(ex|in)clusiveGateway|complexGateway");
    }

    /** The task right before the gateway. */
    private static Optional<Element> person(Sheet sheet, Element gateway) {
        List<Element> into = sheet.into(gateway);
        return into.size() != 1
                ? Optional.empty()
                : sheet.element(Markup.attribute(into.get(0), "sourceRef"))
                        .filter(task -> Sheet.local(task).matches("userTask|task|manualTask"))
                        .filter(task -> sheet.outOf(task).size() == 1)
                        .filter(task -> Markup.child(task, Markup.BPMN, "extensionElements")
                                .flatMap(all -> Markup.child(all, Markup.ARTEL, "task"))
                                .isEmpty());
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.element(finding.target()).ifPresent(element -> {
            switch (finding.code()) {
                case WAYS -> ways(sheet, element);
                case CONDITION -> drop(sheet, element);
                default -> element.removeAttribute(DEFAULT);
            }
        });
    }

    private static void ways(Sheet sheet, Element gateway) {
        List<Element> ways = sheet.outOf(gateway);
        ways.forEach(way -> settle(sheet, way));
        String usual = Markup.attribute(gateway, DEFAULT);
        List<Element> open = ways.stream()
                .filter(way -> Markup.child(way, Markup.BPMN, EXPRESSION).isEmpty())
                .filter(way -> !Sheet.id(way).equals(usual))
                .toList();
        if (open.isEmpty() || ways.size() == 1) {
            return;
        }
        Optional<Element> person =
                person(sheet, gateway).filter(task -> Sheet.local(task).equals("userTask"));
        String variable = "way_" + Sheet.id(gateway).replaceAll("[^A-Za-z0-9_]", "_");
        if (open.size() == 1 && usual.isEmpty()) {
            gateway.setAttribute(DEFAULT, Sheet.id(open.get(0)));
        } else {
            List<Element> chosen = ways.stream()
                    .filter(way -> open.contains(way) || Sheet.id(way).equals(usual))
                    .toList();
            person.ifPresent(task -> outcomes(sheet, task, chosen, variable));
            for (Element way : open) {
                if (usual.isEmpty() && way == open.get(0)) {
                    gateway.setAttribute(DEFAULT, Sheet.id(way));
                } else {
                    String answer = Json.write(StringNode.valueOf(Sheet.id(way)));
                    condition(
                            way,
                            person.isPresent()
                                    ? variable + " === " + answer
                                    : "typeof " + variable + " !== \"undefined\" && " + variable + " === " + answer);
                }
            }
        }
    }

    /** The person who does the task says which way it is. */
    private static void outcomes(Sheet sheet, Element task, List<Element> ways, String variable) {
        Element settings = Markup.ours(sheet.document(), "task");
        for (Element way : ways) {
            Element outcome = Markup.ours(sheet.document(), "outcome");
            outcome.setAttribute("id", Sheet.id(way));
            String name = Markup.attribute(way, "name");
            String target = sheet.element(Markup.attribute(way, "targetRef"))
                    .map(Markup::nameOrId)
                    .orElse("");
            outcome.setAttribute("label", name.isEmpty() ? target.isEmpty() ? Sheet.id(way) : target : name);
            settings.appendChild(outcome);
        }
        Element output = Markup.ours(sheet.document(), "output");
        output.setAttribute("name", "outcome");
        output.setAttribute("to", variable);
        settings.appendChild(output);
        Markup.extensions(task).appendChild(settings);
    }

    /** What the line says is taken over where it can be read, and kept as a note where it cannot. */
    private static void settle(Sheet sheet, Element way) {
        Markup.child(way, Markup.BPMN, EXPRESSION).ifPresent(said -> {
            String text = said.getTextContent().strip();
            boolean ours = Markup.attribute(said, "language").equalsIgnoreCase("javascript");
            boolean wrong = sheet.problems("script-syntax")
                    .anyMatch(problem -> Sheet.id(way).equals(problem.element()));
            if (ours && !wrong) {
                return;
            }
            Optional<String> script = Juel.script(text);
            if (script.isPresent()) {
                condition(way, script.get());
            } else {
                drop(sheet, way);
            }
        });
    }

    private static void condition(Element way, String script) {
        Element said = Markup.child(way, Markup.BPMN, EXPRESSION).orElseGet(() -> {
            Element made = Markup.bpmn(way.getOwnerDocument(), EXPRESSION);
            way.appendChild(made);
            return made;
        });
        said.setAttribute("language", "javascript");
        said.removeAttribute("evaluatesToTypeRef");
        said.setTextContent(script);
    }

    private static void drop(Sheet sheet, Element way) {
        Markup.child(way, Markup.BPMN, EXPRESSION).ifPresent(said -> {
            Markup.remove(said);
            sheet.note(way, said.getTextContent());
        });
    }
}
