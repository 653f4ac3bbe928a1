package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.TimerBoundary;
import org.springframework.stereotype.Component;

/** An exit when a step takes too long. */
@Component
final class TimerBoundaryReader implements ElementReader {
    @Override
    public String element() {
        return "boundaryEvent";
    }

    @Override
    public String definition() {
        return "timerEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        Part timer = source.child(definition()).orElseThrow();
        boolean interrupting =
                !source.attribute("cancelActivity").orElse("true").equals("false");
        return new TimerBoundary(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                source.part().required("attachedToRef"),
                interrupting,
                Values.timer(timer));
    }
}
