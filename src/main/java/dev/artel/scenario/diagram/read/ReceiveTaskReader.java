package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ReceiveTask;
import org.springframework.stereotype.Component;

/** A step that waits for a message. */
@Component
final class ReceiveTaskReader implements ElementReader {
    @Override
    public String element() {
        return "receiveTask";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        String declared = source.attribute("messageRef")
                .map(id -> definitions.messages().getOrDefault(id, ""))
                .orElse(null);
        return new ReceiveTask(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                Told.message(source, declared),
                Values.step(source));
    }
}
