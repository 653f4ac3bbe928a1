package dev.artel.event.trigger;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A record is about to be deleted; values are all fields. The scenario may refuse it. */
@Component
class DeletionAsked implements TriggerType {
    @Override
    public String kind() {
        return "$record.before.delete";
    }

    @Override
    public String icon() {
        return "file-warning";
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
        return TriggerInputs.ofRecord();
    }
}
