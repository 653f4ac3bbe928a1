package dev.artel.scenario.component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** All components that there are. */
@Service
public class Components {
    private final Map<String, Component> byType;

    Components(List<Component> components) {
        byType = components.stream().collect(Collectors.toUnmodifiableMap(Component::type, Function.identity()));
    }

    public Optional<Component> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** All of them, ordered by type. */
    public List<Component> all() {
        return byType.values().stream()
                .sorted(Comparator.comparing(Component::type))
                .toList();
    }
}
