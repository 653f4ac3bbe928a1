package dev.artel.event.trigger;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A message came that no process waited for; what comes with it are variables. */
@Component
class MessageCame implements TriggerType {
    @Override
    public String kind() {
        return "$message";
    }

    @Override
    public String icon() {
        return "mail";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.MESSAGE);
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("message", "{ name: string; key: string | null }"),
                TriggerInputs.CATALOG,
                TriggerInputs.RECORD);
    }
}
