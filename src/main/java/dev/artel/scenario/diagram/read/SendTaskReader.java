package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.SendTask;
import org.springframework.stereotype.Component;

/** A step that sends a message. */
@Component
final class SendTaskReader implements ElementReader {
    @Override
    public String element() {
        return "sendTask";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        String declared = source.attribute("messageRef")
                .map(id -> definitions.messages().getOrDefault(id, ""))
                .orElse(null);
        return new SendTask(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                Told.sending(source, declared),
                Values.step(source));
    }
}
