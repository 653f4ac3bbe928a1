package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.markup.Markup;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Timers that do not say when, or not so that it can be read: an hour, until somebody says otherwise. */
@Component
@Order(70)
final class Timers implements Repair {
    private static final String CODE = "timer";
    private static final String HOUR = "PT1H";

    @Override
    public Stream<Finding> find(Sheet sheet) {
        Set<String> unread = sheet.problems("foreign-code")
                .filter(problem -> Sheet.detail(problem).matches(".*time(Duration|Date|Cycle)"))
                .map(problem -> String.valueOf(problem.element()))
                .collect(Collectors.toSet());
        sheet.problems("bad-timer", "no-time").forEach(problem -> unread.add(String.valueOf(problem.element())));
        return sheet.at("bad-timer", "no-time", "foreign-code")
                .filter(event -> unread.contains(Sheet.id(event)))
                .filter(event ->
                        Markup.child(event, Markup.BPMN, "timerEventDefinition").isPresent())
                .map(event -> Finding.at(CODE, Sheet.id(event), Sheet.id(event), Markup.label(event)));
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.element(finding.target())
                .ifPresent(event -> Markup.child(event, Markup.BPMN, "timerEventDefinition")
                        .ifPresent(timer -> {
                            String text = timer.getTextContent();
                            Markup.children(timer).forEach(Markup::remove);
                            Element hour = Markup.bpmn(sheet.document(), "timeDuration");
                            hour.setTextContent(HOUR);
                            timer.appendChild(hour);
                            sheet.note(event, text);
                        }));
    }
}
