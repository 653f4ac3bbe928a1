package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.InnerStart;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A start event with or without a trigger; inside a sub-process the plain start. */
@Component
final class StartEventReader implements ElementReader {
    @Override
    public String element() {
        return "startEvent";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        if (source.scope() != null) {
            source.extension("trigger").ifPresent(trigger -> source.part().flaw(Flaw.TRIGGER_INSIDE));
            return new InnerStart(source.id(), source.name(), source.incoming(), source.outgoing());
        }
        Optional<Trigger> trigger = source.extension("trigger").map(part -> trigger(part, null));
        return new StartEvent(source.id(), source.name(), source.incoming(), source.outgoing(), trigger.orElse(null));
    }

    /**
     * The settings of a start.
     *
     * @param declared name of the message or signal that the event itself refers to; null for none
     */
    static Trigger trigger(Part part, @Nullable String declared) {
        String kind = part.required("kind");
        String catalog = part.attribute("catalog").orElse(null);
        List<String> fields = part.words("fields");
        String address = part.attribute("address").orElse(null);
        String message = part.attribute("message").orElse(declared);
        String condition =
                part.child(XmlElement.ARTEL, "condition").map(Values::script).orElse(null);
        part.leftovers();
        return new Trigger(kind, catalog, fields, address, message, condition);
    }
}
