package dev.artel.catalog.field;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The field types there are: whatever implements {@link FieldType}. */
@Component
public class FieldTypes {
    private final Map<String, FieldType> types;

    public FieldTypes(List<FieldType> types) {
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(FieldType::id, Function.identity()));
    }

    /** The type that the API calls so. */
    public Optional<FieldType> find(String id) {
        return Optional.ofNullable(types.get(id));
    }

    /** All of them, by id. */
    public List<FieldType> all() {
        return types.values().stream()
                .sorted(Comparator.comparing(FieldType::id))
                .toList();
    }
}
