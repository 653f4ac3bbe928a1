package dev.artel.event;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of trigger that there are. */
@Component
public class TriggerTypes {
    /** Names of the inputs that every trigger gives. */
    public static final Set<String> COMMON = Set.of("event", "script", "user");

    private final Map<String, TriggerType> byKind;

    TriggerTypes(List<TriggerType> types) {
        byKind = types.stream().collect(Collectors.toUnmodifiableMap(TriggerType::kind, Function.identity()));
    }

    public Optional<TriggerType> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** All kinds, ordered by name. */
    public List<TriggerType> all() {
        return byKind.values().stream()
                .sorted(Comparator.comparing(TriggerType::kind))
                .toList();
    }
}
