package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import org.springframework.stereotype.Component;

/** A process that a message starts; in an event sub-process what is done when a message comes. */
@Component
final class MessageStartReader implements ElementReader {
    private static final String BY_MESSAGE = "$message";

    @Override
    public String element() {
        return "startEvent";
    }

    @Override
    public String definition() {
        return "messageEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        if (source.scope() != null) {
            return Values.start(source, Told.message(source, definitions));
        }
        String declared = Told.declared(source, definitions);
        Trigger trigger = source.extension("trigger")
                .map(part -> StartEventReader.trigger(part, declared))
                .orElseGet(() -> Trigger.named(BY_MESSAGE, declared));
        return new StartEvent(source.id(), source.name(), source.incoming(), source.outgoing(), trigger);
    }
}
