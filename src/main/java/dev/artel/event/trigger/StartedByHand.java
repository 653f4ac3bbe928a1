package dev.artel.event.trigger;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person started it, from a record (then values are all its fields) or without one. */
@Component
class StartedByHand implements TriggerType {
    @Override
    public String kind() {
        return "$manual";
    }

    @Override
    public String icon() {
        return "hand";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CATALOG);
    }

    @Override
    public List<Input> inputs() {
        return List.of(TriggerInputs.CATALOG, TriggerInputs.RECORD, TriggerInputs.VALUES);
    }
}
