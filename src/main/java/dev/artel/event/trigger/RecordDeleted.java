package dev.artel.event.trigger;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A record was deleted; values are all fields as they were. */
@Component
class RecordDeleted implements TriggerType {
    @Override
    public String kind() {
        return "$record.after.delete";
    }

    @Override
    public String icon() {
        return "file-x";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CATALOG, Need.CONDITION);
    }

    @Override
    public List<Input> inputs() {
        return TriggerInputs.ofRecord();
    }
}
