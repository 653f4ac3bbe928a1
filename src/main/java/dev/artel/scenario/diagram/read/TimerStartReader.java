package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.TimerStart;
import org.springframework.stereotype.Component;

/** An event sub-process for what takes too long. */
@Component
final class TimerStartReader implements ElementReader {
    @Override
    public String element() {
        return "startEvent";
    }

    @Override
    public String definition() {
        return "timerEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        Part timer = source.child(definition()).orElseThrow();
        boolean interrupting =
                !source.attribute("isInterrupting").orElse("true").equals("false");
        return new TimerStart(
                source.id(), source.name(), source.incoming(), source.outgoing(), interrupting, Values.timer(timer));
    }
}
