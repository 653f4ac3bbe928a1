package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.ComponentManifest;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.Inputs;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.StartEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether steps use components that exist, with inputs that they know and that fit. What scripts give shows only when they run. */
@Component
final class ComponentCheck implements Check {
    private final Components components;
    private final Targets targets;

    ComponentCheck(Components components, Targets targets) {
        this.components = components;
        this.targets = targets;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        for (ServiceTask task : diagram.all(ServiceTask.class)) {
            ComponentStep step = task.component();
            if (step != null && !step.type().isEmpty()) {
                components
                        .find(step.type())
                        .ifPresentOrElse(
                                component -> step(task, step, component, triggered(diagram), problems),
                                () -> problems.accept(unknown(diagram).at(task.id(), task.label(), step.type())));
            }
        }
    }

    /** A component of the foreign dialect is there; it only cannot be run yet. */
    private static Flaw unknown(Diagram diagram) {
        return diagram.dialect() == Dialect.BPIUM ? Flaw.FOREIGN_COMPONENT : Flaw.UNKNOWN_COMPONENT;
    }

    private void step(
            ServiceTask task,
            ComponentStep step,
            dev.artel.scenario.component.Component component,
            @Nullable String triggered,
            Consumer<DiagramProblem> problems) {
        ComponentManifest manifest = component.manifest();
        Optional<Catalog> catalog = catalog(task, step, manifest, triggered, problems);
        for (ComponentStep.Input sent : step.inputs()) {
            manifest.input(sent.name())
                    .ifPresentOrElse(
                            input -> input(task, sent, input, component, catalog, problems),
                            () -> problems.accept(Flaw.UNKNOWN_INPUT.at(task.id(), task.label(), sent.name())));
        }
        List<String> oneOf = component.oneOf();
        boolean noneOf = !oneOf.isEmpty() && oneOf.stream().noneMatch(name -> given(step, name));
        for (Input input : manifest.inputs()) {
            boolean needed = input.required() && input.initial() == null && !given(step, input.name());
            if (needed || (noneOf && input.name().equals(oneOf.get(0)))) {
                Text title = Inputs.title(component, input, input.name());
                problems.accept(Flaw.MISSING_INPUT.at(task.id(), task.label(), title));
            }
        }
        step.outputs().stream()
                .filter(output -> manifest.output(output.name()).isEmpty())
                .forEach(output -> problems.accept(Flaw.UNKNOWN_OUTPUT.at(task.id(), task.label(), output.name())));
    }

    private static boolean given(ComponentStep step, String name) {
        return step.inputs().stream()
                .anyMatch(input ->
                        input.name().equals(name) && !input.value().text().isBlank());
    }

    /** The catalog whose records start the scenario; null when there are none or several. */
    private static @Nullable String triggered(Diagram diagram) {
        List<String> catalogs = diagram.all(StartEvent.class).stream()
                .flatMap(start -> Optional.ofNullable(start.trigger()).stream())
                .flatMap(trigger -> Optional.ofNullable(trigger.catalog()).stream())
                .distinct()
                .toList();
        return catalogs.size() == 1 ? catalogs.get(0) : null;
    }

    /** The catalog that the step names outright, if it does; of a component that asks for none, the trigger's. */
    private Optional<Catalog> catalog(
            ServiceTask task,
            ComponentStep step,
            ComponentManifest manifest,
            @Nullable String triggered,
            Consumer<DiagramProblem> problems) {
        if (manifest.inputs().stream().noneMatch(input -> input.editor().equals("catalog"))) {
            return triggered == null ? Optional.empty() : targets.catalog(triggered, task, unheard -> {});
        }
        return step.inputs().stream()
                .filter(sent -> !sent.value().script() && !sent.value().text().isBlank())
                .filter(sent -> manifest.input(sent.name())
                        .map(input -> input.editor().equals("catalog"))
                        .orElse(false))
                .findFirst()
                .flatMap(sent -> targets.catalog(sent.value().text().trim(), task, problems));
    }

    private void input(
            ServiceTask task,
            ComponentStep.Input sent,
            Input input,
            dev.artel.scenario.component.Component component,
            Optional<Catalog> catalog,
            Consumer<DiagramProblem> problems) {
        Expression value = sent.value();
        if (value.script()) {
            return;
        }
        if (Inputs.misfit(value, input) != null) {
            Text title = Inputs.title(component, input, sent.name());
            problems.accept(Flaw.BAD_INPUT.at(task.id(), task.label(), title, value.text()));
        } else if (catalog.isPresent()
                && (input.editor().equals("values") || input.editor().equals("filters"))) {
            fields(task, value.text(), catalog.get(), problems);
        }
    }

    /** Fields and options of a literal object; a filter's {@code $and, $or} are looked into. */
    private void fields(ServiceTask task, String text, Catalog catalog, Consumer<DiagramProblem> problems) {
        try {
            fields(task, Json.read(text), catalog, problems);
        } catch (JacksonException e) {
            problems.accept(Flaw.BAD_INPUT.at(task.id(), task.label(), catalog.name(), text));
        }
    }

    private void fields(ServiceTask task, JsonNode object, Catalog catalog, Consumer<DiagramProblem> problems) {
        if (object.isArray()) {
            object.forEach(item -> fields(task, item, catalog, problems));
            return;
        }
        object.properties().forEach(entry -> {
            if (entry.getKey().startsWith("$") && entry.getValue().isArray()) {
                fields(task, entry.getValue(), catalog, problems);
            } else if (!object.has("fieldId")) {
                targets.field(entry.getKey(), List.of(catalog), task, problems)
                        .forEach(field -> targets.options(entry.getValue(), field, task, problems));
            }
        });
    }
}
