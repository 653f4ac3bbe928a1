package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.IntermediateTimer;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** A pause on the way. */
@Component
final class IntermediateTimerReader implements ElementReader {
    @Override
    public String element() {
        return "intermediateCatchEvent";
    }

    @Override
    public String definition() {
        return "timerEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        Part timer = source.child(definition()).orElseThrow();
        return new IntermediateTimer(
                source.id(), source.name(), source.incoming(), source.outgoing(), Values.timer(timer));
    }
}
