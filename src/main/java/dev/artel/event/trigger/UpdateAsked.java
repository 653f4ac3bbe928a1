package dev.artel.event.trigger;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A record is about to be changed; values are the fields that will change, allValues all as they will be, prevValues all as they are. */
@Component
class UpdateAsked implements TriggerType {
    @Override
    public String kind() {
        return "$record.before.update";
    }

    @Override
    public String icon() {
        return "file-check";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CATALOG, Need.FIELDS, Need.CONDITION);
    }

    @Override
    public boolean atOnce() {
        return true;
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                TriggerInputs.CATALOG,
                TriggerInputs.RECORD,
                TriggerInputs.VALUES,
                TriggerInputs.ALL,
                TriggerInputs.PREVIOUS);
    }
}
