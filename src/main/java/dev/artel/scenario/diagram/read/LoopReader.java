package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Loop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how often an activity is done. */
final class LoopReader {
    private static final String EACH = "artel:each/";

    private LoopReader() {}

    /** Empty when it is done once. */
    static Optional<Loop> read(Source source) {
        return source.child("multiInstanceLoopCharacteristics").map(LoopReader::loop);
    }

    private static Loop loop(Part part) {
        part.attribute("id");
        part.choice("behavior", Map.of("All", true));
        boolean sequential = part.flag("isSequential");
        Optional<Part> extensions = part.child(XmlElement.BPMN, "extensionElements");
        Optional<Part> each = extensions.flatMap(all -> all.child(XmlElement.ARTEL, "each"));
        Loop loop = new Loop(
                over(part, each),
                sequential,
                sequential ? inTurn(each) : each.flatMap(LoopReader::atOnce).orElse(Loop.MOST_AT_ONCE),
                each.flatMap(all -> all.attribute("item")).orElse("item"),
                each.flatMap(all -> all.attribute("index")).orElse("index"),
                part.child(XmlElement.BPMN, "completionCondition")
                        .map(LoopReader::until)
                        .orElse(null),
                script(each, "gather"),
                each.flatMap(all -> all.path("into")).orElse(null));
        if ((loop.gather() == null) != (loop.into() == null)) {
            part.flaw(Flaw.MISSING_SETTING, Settings.named(EACH + (loop.gather() == null ? "gather" : "into")));
        }
        each.ifPresent(Part::leftovers);
        extensions.ifPresent(all -> all.leftChildren().forEach(child -> Foreign.child(part, child)));
        part.child(XmlElement.BPMN, "documentation");
        part.leftChildren().forEach(child -> Foreign.child(part, child));
        part.leftAttributes().forEach(name -> Foreign.attribute(part, name));
        return loop;
    }

    /** Exactly one of the three is stated; null, and noted, when not. */
    private static Loop.@Nullable Over over(Part part, Optional<Part> each) {
        Optional<Loop.Over> times = part.child(XmlElement.BPMN, "loopCardinality")
                .map(Values::formal)
                .map(Loop.Times::new);
        Optional<Loop.Over> elements = Optional.ofNullable(script(each, "list")).map(Loop.Elements::new);
        Optional<Loop.Over> records =
                each.flatMap(all -> all.child(XmlElement.ARTEL, "records")).map(LoopReader::records);
        List<Loop.Over> stated =
                Stream.of(times, elements, records).flatMap(Optional::stream).toList();
        if (stated.size() != 1) {
            part.flaw(Flaw.LOOP_OVER);
            return null;
        }
        return stated.get(0);
    }

    private static Loop.Over records(Part part) {
        Loop.Over records = new Loop.Records(Mappings.inputs(part));
        part.leftovers();
        return records;
    }

    /** One at once says no more than that they follow each other. */
    private static int inTurn(Optional<Part> each) {
        each.ifPresent(all -> all.attribute("atOnce")
                .filter(text -> !text.equals("1"))
                .ifPresent(text -> all.flaw(Flaw.LOOP_AT_ONCE, text)));
        return 1;
    }

    private static Optional<Integer> atOnce(Part each) {
        return each.attribute("atOnce").map(text -> {
            if (!text.matches("[1-9]\\d?|100")) {
                each.flaw(Flaw.BAD_SETTING, Settings.named(EACH + "atOnce"), text);
                return 1;
            }
            return Integer.valueOf(text);
        });
    }

    private static @Nullable String until(Part part) {
        Expression condition = Values.formal(part);
        if (!condition.script() && !Foreign.interpreted(condition.text())) {
            part.flaw(Flaw.CONDITION_LANGUAGE);
        }
        return condition.text().isBlank() ? null : condition.text();
    }

    private static @Nullable String script(Optional<Part> each, String name) {
        return each.flatMap(all -> all.child(XmlElement.ARTEL, name))
                .map(Values::script)
                .orElse(null);
    }
}
