package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.markup.Markup;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lines that join nothing, and exits that stand on nothing, are taken out. */
@Component
@Order(80)
final class Lines implements Repair {
    private static final String LINE = "line";
    private static final String EXIT = "exit";

    @Override
    public Stream<Finding> find(Sheet sheet) {
        return Stream.concat(
                sheet.at("dangling-flow", "crossing-flow", "flow-into-start")
                        .filter(flow -> Sheet.local(flow).equals("sequenceFlow"))
                        .map(flow -> Finding.at(LINE, Sheet.id(flow), Sheet.id(flow), sheet.line(flow))),
                sheet.at("dangling-exit", "escalation-exit")
                        .filter(exit -> Sheet.local(exit).equals("boundaryEvent"))
                        .map(exit -> Finding.at(EXIT, Sheet.id(exit), Sheet.id(exit), Markup.label(exit))));
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.element(finding.target()).ifPresent(element -> {
            if (finding.code().equals(LINE)) {
                sheet.removeFlow(element);
            } else {
                sheet.removeNode(element);
            }
        });
    }
}
