package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.markup.Markup;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Steps of which nothing says what they do: a person does them, until somebody chooses otherwise. */
@Component
@Order(50)
final class Persons implements Repair {
    private static final String CODE = "person-task";
    private static final Set<String> UNKNOWN = Set.of("task", "manualTask", "businessRuleTask", "scriptTask");
    private static final List<String> ATTRIBUTES =
            List.of("implementation", "scriptFormat", "operationRef", "messageRef", "instantiate", "calledElement");

    @Override
    public Stream<Finding> find(Sheet sheet) {
        Stream<Element> tasks = sheet.at("unsupported-element").filter(task -> UNKNOWN.contains(Sheet.local(task)));
        Stream<Element> steps =
                sheet.at("no-component").filter(task -> Sheet.local(task).equals("serviceTask"));
        Stream<Element> calls = sheet.at("unknown-scenario", "unknown-version", "missing-setting")
                .filter(call -> Sheet.local(call).equals("callActivity"));
        Stream<Element> frames = sheet.at("sub-process-start").filter(Persons::isEmpty);
        return Stream.of(tasks, steps, calls, frames)
                .flatMap(all -> all)
                .map(task -> Finding.at(CODE, Sheet.id(task), Sheet.id(task), Markup.label(task)));
    }

    /** A sub-process that is drawn closed, with nothing in it. */
    static boolean isEmpty(Element frame) {
        return Sheet.local(frame).toLowerCase(java.util.Locale.ROOT).endsWith("subprocess")
                && !Sheet.local(frame).equals("subChoreography")
                && Markup.children(frame).stream()
                        .filter(Markup::isBpmn)
                        .noneMatch(child -> Sheet.local(child)
                                .matches(
                                        ".*([tT]ask|[eE]vent|Gateway|SubProcess|subProcess|callActivity|transaction)"));
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.element(finding.target()).ifPresent(task -> {
            ATTRIBUTES.stream().filter(task::hasAttribute).forEach(task::removeAttribute);
            task.removeAttribute("triggeredByEvent");
            Markup.children(task, Markup.BPMN, "script").toList().forEach(script -> {
                Markup.remove(script);
                sheet.note(task, script.getTextContent());
            });
            Markup.children(task, Markup.BPMN, "laneSet").toList().forEach(Markup::remove);
            sheet.become(task, "userTask");
        });
    }
}
