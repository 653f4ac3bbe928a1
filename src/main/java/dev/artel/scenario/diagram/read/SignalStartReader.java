package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import org.springframework.stereotype.Component;

/** A process that a signal starts; in an event sub-process what is done when a signal comes. */
@Component
final class SignalStartReader implements ElementReader {
    private static final String BY_SIGNAL = "$signal";

    @Override
    public String element() {
        return "startEvent";
    }

    @Override
    public String definition() {
        return "signalEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        if (source.scope() != null) {
            return Values.start(source, Told.signal(source, definitions));
        }
        String declared = Told.declaredSignal(source, definitions);
        Trigger trigger = source.extension("trigger")
                .map(part -> StartEventReader.trigger(part, declared))
                .orElseGet(() -> Trigger.named(BY_SIGNAL, declared));
        return new StartEvent(source.id(), source.name(), source.incoming(), source.outgoing(), trigger);
    }
}
