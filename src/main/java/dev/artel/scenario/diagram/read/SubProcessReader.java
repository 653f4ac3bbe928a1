package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.SubProcess;
import org.springframework.stereotype.Component;

/** Steps in a frame of their own, on the way or waiting for an event; what stands in it is read after it. */
@Component
final class SubProcessReader implements ElementReader {
    @Override
    public String element() {
        return "subProcess";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        if (source.part().flag("triggeredByEvent")) {
            return new EventSubProcess(source.id(), source.name(), source.incoming(), source.outgoing());
        }
        return new SubProcess(source.id(), source.name(), source.incoming(), source.outgoing(), Values.step(source));
    }
}
