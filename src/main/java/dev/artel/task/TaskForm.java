package dev.artel.task;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.Rec;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.TaskSpec.FormField;
import dev.artel.scenario.diagram.TaskSpec.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a task's form asks for, and whether an answer gives it. */
record TaskForm(TaskSpec spec) {
    /** The button of a task whose diagram names none. */
    static final String DONE = "done";

    /** The button that was pressed; empty for the single unnamed one. */
    Optional<Outcome> outcome(@Nullable String id) {
        if (spec.outcomes().isEmpty()) {
            if (id != null && !id.equals(DONE)) {
                throw Problems.badField("outcome", "unknown", "task.outcome-unknown", id, DONE);
            }
            return Optional.empty();
        }
        String known =
                String.join(", ", spec.outcomes().stream().map(Outcome::id).toList());
        if (id == null) {
            throw Problems.badField("outcome", "required", "task.outcome-required", known);
        }
        return Optional.of(spec.outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.badField("outcome", "unknown", "task.outcome-unknown", id, known)));
    }

    /**
     * Names everything that the answer lacks or may not have.
     *
     * @param record the record as it is, read only when a demanded value is not sent
     */
    void check(Optional<Outcome> outcome, ObjectNode values, @Nullable String comment, Supplier<@Nullable Rec> record) {
        List<Fault> faults = new ArrayList<>();
        values.propertyNames().forEach(name -> {
            if (!editable(name)) {
                faults.add(Fault.field(name, "not-in-form", Text.of("task.field-not-in-form", name)));
            }
        });
        if (outcome.map(Outcome::commentRequired).orElse(false) && (comment == null || comment.isBlank())) {
            faults.add(Fault.field("comment", "required", Text.of("task.comment-required")));
        }
        for (String field : demanded(outcome)) {
            JsonNode sent = values.get(field);
            Rec now = sent == null || empty(sent) ? record.get() : null;
            JsonNode value =
                    sent != null ? sent : now == null ? null : now.values().get(field);
            if (empty(value)) {
                String name = now == null
                        ? field
                        : now.catalog().field(field).map(found -> found.name()).orElse(field);
                faults.add(Fault.field(field, "required", Text.of("task.field-required", name)));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.badRequest(faults);
        }
    }

    private boolean editable(String field) {
        return spec.fields().stream().anyMatch(form -> form.id().equals(field) && form.mode() != FormField.Mode.READ);
    }

    private Set<String> demanded(Optional<Outcome> outcome) {
        Set<String> demanded = new LinkedHashSet<>();
        spec.fields().stream()
                .filter(form -> form.mode() == FormField.Mode.REQUIRED)
                .forEach(form -> demanded.add(form.id()));
        outcome.ifPresent(pressed -> demanded.addAll(pressed.requires()));
        return demanded;
    }

    private static boolean empty(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isString() && value.stringValue().isBlank();
    }
}
