package dev.artel.scenario.doctor;

import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.markup.Markup;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Several pools with steps: one is marked as the one that is run, the others stay as they are drawn. */
@Component
@Order(10)
final class Pools implements Repair {
    private static final String CODE = "pool";

    @Override
    public Stream<Finding> find(Sheet sheet) {
        if (sheet.problems("several-processes").findAny().isEmpty()) {
            return Stream.empty();
        }
        List<Element> drawn = sheet.drawn();
        Element largest = drawn.stream()
                .max(Comparator.comparingInt(process -> Markup.below(process).size()))
                .orElseThrow();
        return drawn.stream()
                .map(process -> Finding.at(CODE, Sheet.id(process), Sheet.id(process), label(sheet, process))
                        .oneOf(CODE, process == largest));
    }

    private static Text label(Sheet sheet, Element process) {
        return Markup.all(sheet.document(), "participant")
                .filter(pool -> reference(pool).equals(Sheet.id(process)))
                .map(Markup::label)
                .findFirst()
                .orElseGet(() -> Markup.label(process));
    }

    private static String reference(Element pool) {
        String name = Markup.attribute(pool, "processRef");
        return name.substring(name.indexOf(':') + 1);
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.drawn()
                .forEach(process -> process.setAttribute(
                        "isExecutable", Boolean.toString(Sheet.id(process).equals(finding.target()))));
    }
}
