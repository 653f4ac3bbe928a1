package dev.artel.event.trigger;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person edits a card: a field was changed, a new card was opened, a button was pressed. The scenario may fill other fields. */
@Component
class CardEdited implements TriggerType {
    @Override
    public String kind() {
        return "$record.updating";
    }

    @Override
    public String icon() {
        return "file-cog";
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
        return List.of(TriggerInputs.CATALOG, TriggerInputs.RECORD, TriggerInputs.VALUES, TriggerInputs.ALL);
    }
}
