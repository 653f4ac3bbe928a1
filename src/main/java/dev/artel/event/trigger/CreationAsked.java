package dev.artel.event.trigger;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A record is about to be created; values are the filled fields, allValues all. The scenario may refuse it or amend the values. */
@Component
class CreationAsked implements TriggerType {
    @Override
    public String kind() {
        return "$record.before.create";
    }

    @Override
    public String icon() {
        return "file-lock";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CATALOG, Need.CONDITION);
    }

    @Override
    public boolean atOnce() {
        return true;
    }

    @Override
    public List<Input> inputs() {
        return List.of(TriggerInputs.CATALOG, TriggerInputs.VALUES, TriggerInputs.ALL);
    }
}
