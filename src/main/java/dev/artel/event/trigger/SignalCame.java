package dev.artel.event.trigger;

import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A signal was sent; what comes with it are variables. */
@Component
class SignalCame implements TriggerType {
    @Override
    public String kind() {
        return "$signal";
    }

    @Override
    public String icon() {
        return "radio";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.MESSAGE);
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input("signal", "{ name: string }"));
    }
}
