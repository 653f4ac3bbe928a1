package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.markup.Markup;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Steps that are done many times and do not say over what, or only in words: once, and the words stay with the step. */
@Component
@Order(35)
final class Loops implements Repair {
    private static final String CODE = "loop";
    private static final String LOOP = "multiInstanceLoopCharacteristics";

    @Override
    public Stream<Finding> find(Sheet sheet) {
        return sheet.at("loop-over", "loop-times")
                .filter(step -> Markup.child(step, Markup.BPMN, LOOP).isPresent())
                .map(step -> Finding.at(CODE, Sheet.id(step), Sheet.id(step), Markup.label(step)));
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.element(finding.target())
                .ifPresent(step -> Markup.child(step, Markup.BPMN, LOOP).ifPresent(loop -> once(sheet, step, loop)));
    }

    private static void once(Sheet sheet, Element step, Element loop) {
        String text = loop.getTextContent().strip().replaceAll("\\s+", " ");
        Markup.remove(loop);
        sheet.note(step, text);
    }
}
