package dev.artel.admin.rights;

import dev.artel.access.FieldRight;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a rule that is sent says of fields.
 *
 * @param place what the rule is about
 * @param seen numbers of the fields that the person sees: others are as if there were none
 * @param rule where the rule stands in the request
 * @param faults receives what is wrong
 */
record FieldRules(Place place, Set<Long> seen, String rule, List<Fault> faults) {
    /** The right that is sent, and what the rule that it replaces says of fields that the person does not see or that lie in the trash. */
    Right read(Privilege privilege, JsonNode sent, @Nullable Right before) {
        boolean possible = privilege.includes(Privilege.VIEW) && place.catalog() != null;
        Map<Long, FieldRight> fields = new HashMap<>();
        if (possible && before != null) {
            fields.putAll(before.fields());
            fields.keySet().removeAll(seen);
        }
        FieldRight others = Right.of(privilege).otherFields();
        for (Map.Entry<String, JsonNode> entry : sent.properties()) {
            Optional<FieldRight> level = FieldRight.of(entry.getValue().asString(""));
            Optional<Field> field = field(entry.getKey());
            if (!possible) {
                fault(entry.getKey(), "no-fields", Text.of("admin.rights-no-fields"));
            } else if (level.isEmpty()) {
                fault(entry.getKey(), "field-right", Text.of("admin.rights-field-right"));
            } else if (entry.getKey().equals(RuleForms.OTHERS)) {
                others = level.get();
            } else if (field.isEmpty()) {
                fault(entry.getKey(), "unknown-field", Text.of("admin.rights-field", entry.getKey()));
            } else {
                fields.put(field.get().id(), level.get());
            }
        }
        return new Right(privilege, others, fields);
    }

    private Optional<Field> field(String ref) {
        Catalog catalog = place.catalog();
        return catalog == null ? Optional.empty() : catalog.field(ref).filter(field -> seen.contains(field.id()));
    }

    private void fault(String field, String code, Text message) {
        faults.add(Fault.field(rule + ".fields." + field, code, message));
    }
}
