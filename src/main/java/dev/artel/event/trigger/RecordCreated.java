package dev.artel.event.trigger;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A record was created; values are the filled fields. */
@Component
class RecordCreated implements TriggerType {
    @Override
    public String kind() {
        return "$record.after.create";
    }

    @Override
    public String icon() {
        return "file-plus";
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
