package dev.artel.scenario.doctor;

import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.markup.Markup;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
        List<String> names = drawn.stream().map(process -> name(sheet, process)).toList();
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> Finding.at(CODE, Sheet.id(drawn.get(i)), Sheet.id(drawn.get(i)), label(drawn, names, i))
                        .oneOf(CODE, drawn.get(i) == largest));
    }

    /** What the pool of that place in the file is called: where its name does not tell it from the others, its number and id do. */
    private static Text label(List<Element> drawn, List<String> names, int i) {
        String name = names.get(i);
        if (name.isEmpty()) {
            return Text.of("repair.pool.unnamed", i + 1, Sheet.id(drawn.get(i)));
        }
        return Collections.frequency(names, name) == 1
                ? Called.as(name)
                : Text.of("repair.pool.namesake", name, i + 1, Sheet.id(drawn.get(i)));
    }

    /** The pool's name, else that of the process in it; empty where neither has one. */
    private static String name(Sheet sheet, Element process) {
        return Stream.concat(
                        Markup.all(sheet.document(), "participant")
                                .filter(pool -> reference(pool).equals(Sheet.id(process))),
                        Stream.of(process))
                .map(element -> Markup.attribute(element, "name"))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
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
