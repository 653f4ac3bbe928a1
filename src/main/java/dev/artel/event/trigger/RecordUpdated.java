package dev.artel.event.trigger;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A record was changed; values are the changed fields, prevValues all fields as they were. */
@Component
class RecordUpdated implements TriggerType {
    @Override
    public String kind() {
        return "$record.after.update";
    }

    @Override
    public String icon() {
        return "file-pen";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CATALOG, Need.FIELDS, Need.CONDITION);
    }

    @Override
    public List<Input> inputs() {
        return List.of(TriggerInputs.CATALOG, TriggerInputs.RECORD, TriggerInputs.VALUES, TriggerInputs.PREVIOUS);
    }
}
