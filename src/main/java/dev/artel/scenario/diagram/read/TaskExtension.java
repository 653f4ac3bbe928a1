package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.TaskSpec.Assignment;
import dev.artel.scenario.diagram.TaskSpec.FormField;
import dev.artel.scenario.diagram.TaskSpec.Outcome;
import dev.artel.scenario.diagram.TaskSpec.Output;
import dev.artel.scenario.diagram.TaskSpec.Reminder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code artel:task}. */
final class TaskExtension {
    private static final Map<String, Assignment.Kind> KINDS = Arrays.stream(Assignment.Kind.values())
            .collect(Collectors.toUnmodifiableMap(Assignment.Kind::code, Function.identity()));
    private static final Map<String, FormField.Mode> MODES =
            Map.of("edit", FormField.Mode.EDIT, "required", FormField.Mode.REQUIRED, "read", FormField.Mode.READ);
    private static final Map<String, Output.What> OUTPUTS = Arrays.stream(Output.What.values())
            .collect(Collectors.toUnmodifiableMap(Output.What::code, Function.identity()));

    private TaskExtension() {}

    static TaskSpec read(Part part) {
        Assignment assign = part.child(XmlElement.ARTEL, "assign")
                .map(TaskExtension::assign)
                .orElse(null);
        Expression due =
                part.child(XmlElement.ARTEL, "due").map(TaskExtension::due).orElse(null);
        String record =
                part.child(XmlElement.ARTEL, "record").map(Values::script).orElse(null);
        List<FormField> named = fields(part);
        List<Outcome> outcomes = outcomes(part);
        List<FormField> form = fillable(named, outcomes);
        TaskSpec spec = new TaskSpec(assign, due, record, form, outcomes, reminders(part), outputs(part));
        part.leftovers();
        return spec;
    }

    private static @Nullable Assignment assign(Part part) {
        part.required("kind");
        Optional<Assignment.Kind> kind = part.choice("kind", KINDS);
        String into = part.attribute("into").orElse(null);
        part.leftovers();
        return kind.map(known -> new Assignment(known, part.text().strip(), into))
                .orElse(null);
    }

    private static @Nullable Expression due(Part part) {
        Expression due = Values.expression(part);
        part.leftovers();
        if (due.text().isBlank()) {
            return null;
        }
        if (!due.script() && part.span(due.text(), "artel:due") == null) {
            return null;
        }
        return due;
    }

    private static List<FormField> fields(Part task) {
        List<FormField> fields = new ArrayList<>();
        for (Part part : task.children(XmlElement.ARTEL, "field")) {
            fields.add(new FormField(
                    part.required("id"), part.choice("mode", MODES).orElse(FormField.Mode.READ)));
            part.leftovers();
        }
        return List.copyOf(fields);
    }

    /** What a button demands can be filled in: it stands in the form, at its end when the diagram does not name it there. */
    private static List<FormField> fillable(List<FormField> fields, List<Outcome> outcomes) {
        Map<String, FormField> form = new LinkedHashMap<>();
        fields.forEach(field -> form.put(field.id(), field));
        outcomes.stream()
                .flatMap(outcome -> outcome.requires().stream())
                .map(id -> new FormField(id, FormField.Mode.EDIT))
                .forEach(demanded -> form.merge(
                        demanded.id(),
                        demanded,
                        (named, fillable) -> named.mode() == FormField.Mode.READ ? fillable : named));
        return List.copyOf(form.values());
    }

    private static List<Outcome> outcomes(Part task) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Part part : task.children(XmlElement.ARTEL, "outcome")) {
            String id = part.required("id");
            if (outcomes.stream().anyMatch(other -> other.id().equals(id))) {
                part.flaw(Flaw.DUPLICATE_OUTCOME, id);
            }
            outcomes.add(new Outcome(
                    id,
                    part.attribute("label").orElse(id),
                    part.attribute("color").orElse(""),
                    part.choice("comment", Map.of("required", true, "optional", false))
                            .orElse(false),
                    part.words("requires")));
            part.leftovers();
        }
        return List.copyOf(outcomes);
    }

    private static List<Reminder> reminders(Part task) {
        List<Reminder> reminders = new ArrayList<>();
        for (Part part : task.children(XmlElement.ARTEL, "reminder")) {
            Optional<String> before = part.attribute("before");
            Optional<String> after = part.attribute("after");
            if (before.isPresent() == after.isPresent()) {
                part.flaw(Flaw.MISSING_SETTING, Settings.named("artel:reminder"));
            }
            before.or(() -> after)
                    .map(text -> part.span(text, "artel:reminder"))
                    .ifPresent(span -> reminders.add(new Reminder(before.isPresent(), span)));
            part.leftovers();
        }
        return List.copyOf(reminders);
    }

    private static List<Output> outputs(Part task) {
        List<Output> outputs = new ArrayList<>();
        for (Part part : task.children(XmlElement.ARTEL, "output")) {
            part.required("name");
            part.required("to");
            Optional<Output.What> what = part.choice("name", OUTPUTS);
            part.path("to").ifPresent(to -> what.ifPresent(known -> outputs.add(new Output(known, to))));
            part.leftovers();
        }
        return List.copyOf(outputs);
    }
}
