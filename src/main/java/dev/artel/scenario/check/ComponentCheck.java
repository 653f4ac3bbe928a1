package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
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
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether steps use components that exist, with inputs that they know and that fit. What scripts give shows only when they run. */
@Component
final class ComponentCheck implements Check {
    private final Components components;
    private final Targets targets;
    private final FieldValues fields;
    private final ParsedScripts parsed;

    ComponentCheck(Components components, Targets targets, FieldValues fields, ParsedScripts parsed) {
        this.components = components;
        this.targets = targets;
        this.fields = fields;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        for (ServiceTask task : diagram.all(ServiceTask.class)) {
            ComponentStep step = task.component();
            if (step != null && !step.type().isEmpty()) {
                components
                        .find(step.type())
                        .ifPresentOrElse(
                                component -> step(task, step, component, diagram, access, problems),
                                () -> problems.accept(unknown(diagram).at(task.id(), task.label(), step.type())));
            }
        }
        diagram.loops().forEach((id, loop) -> {
            if (loop.over() instanceof Loop.Records records) {
                found(Objects.requireNonNull(diagram.nodes().get(id)), records, diagram, access, problems);
            }
        });
    }

    /** Records that there is one round for are found as the component finds them. */
    private void found(
            Node node, Loop.Records records, Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        components
                .find("record.find")
                .ifPresent(find -> step(
                        node,
                        new ComponentStep(find.type(), records.search(), List.of()),
                        find,
                        diagram,
                        access,
                        problems));
    }

    /** A component of the foreign dialect is there; it only cannot be run yet. */
    private static Flaw unknown(Diagram diagram) {
        return diagram.dialect() == Dialect.BPIUM ? Flaw.FOREIGN_COMPONENT : Flaw.UNKNOWN_COMPONENT;
    }

    private void step(
            Node task,
            ComponentStep step,
            dev.artel.scenario.component.Component component,
            Diagram diagram,
            Access access,
            Consumer<DiagramProblem> problems) {
        ComponentManifest manifest = component.manifest();
        FieldValues.Place place = catalog(task, step, manifest, diagram, problems)
                .map(catalog -> new FieldValues.Place(task, catalog, access, problems))
                .orElse(null);
        for (ComponentStep.Input sent : step.inputs()) {
            manifest.input(sent.name())
                    .ifPresentOrElse(
                            input -> input(task, sent, input, component, place, problems),
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

    /** The catalog that the step names outright, if it does; of a component that asks for none, the trigger's. */
    private Optional<Catalog> catalog(
            Node task,
            ComponentStep step,
            ComponentManifest manifest,
            Diagram diagram,
            Consumer<DiagramProblem> problems) {
        if (manifest.inputs().stream().noneMatch(input -> input.editor().equals("catalog"))) {
            return Targets.triggered(diagram).flatMap(ref -> targets.catalog(ref, task, unheard -> {}));
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
            Node task,
            ComponentStep.Input sent,
            Input input,
            dev.artel.scenario.component.Component component,
            FieldValues.@Nullable Place place,
            Consumer<DiagramProblem> problems) {
        Expression value = sent.value();
        boolean values = input.editor().equals("values");
        boolean filters = input.editor().equals("filters");
        if (!value.script() && Inputs.misfit(value, input) != null || filters && !isFilter(value)) {
            Text title = Inputs.title(component, input, sent.name());
            problems.accept(Flaw.BAD_INPUT.at(task.id(), task.label(), title, value.text()));
        } else if (place != null && (values || filters)) {
            parsed.written(value).ifPresent(written -> {
                if (values) {
                    fields.values(written, place);
                } else {
                    fields.filters(written, place);
                }
            });
        }
    }

    /** What gives nothing is no filter at all, which is fine for a step. */
    private boolean isFilter(Expression value) {
        return parsed.written(value)
                .filter(written -> !written.isNull())
                .map(FieldValues::isFilter)
                .orElse(true);
    }
}
