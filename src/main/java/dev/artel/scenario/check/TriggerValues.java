package dev.artel.scenario.check;

import dev.artel.event.TriggerInputs;
import dev.artel.event.TriggerType;
import dev.artel.event.TriggerType.Input;
import dev.artel.event.TriggerType.Need;
import dev.artel.event.TriggerTypes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where scripts of a run find values of the record that started it. */
@Component
final class TriggerValues {
    private static final List<Input> VALUES = List.of(TriggerInputs.VALUES, TriggerInputs.PREVIOUS, TriggerInputs.ALL);

    private final TriggerTypes types;

    TriggerValues(TriggerTypes types) {
        this.types = types;
    }

    /**
     * The ways to objects of values of the catalog that is watched, such as {@code record, values}. The record that is about to be made is
     * none yet. Nothing for a trigger that watches no catalog.
     */
    List<List<String>> of(String kind) {
        return types.find(kind)
                .filter(type -> type.needs().contains(Need.CATALOG))
                .map(TriggerValues::roots)
                .orElse(List.of());
    }

    private static List<List<String>> roots(TriggerType type) {
        List<List<String>> roots = new ArrayList<>();
        VALUES.stream().filter(type.inputs()::contains).forEach(input -> roots.add(List.of(input.name())));
        if (type.inputs().contains(TriggerInputs.RECORD)) {
            roots.add(List.of("record", "values"));
        }
        return roots;
    }
}
