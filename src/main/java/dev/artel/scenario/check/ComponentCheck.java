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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Whether steps use components that exist, with inputs that they know and that fit. What scripts give shows only when they run. */
@Component
final class ComponentCheck implements Check {
    /** The inputs whose wrong values keep a file of the foreign dialect from running, too. */
    private static final Set<String> WRITES = Set.of("values", "filters");

    /** More of a wrong value is not said again. */
    private static final int LONGEST = 100;

    private final Components components;
    private final Targets targets;
    private final WrittenInputs inputs;
    private final ParsedScripts parsed;

    ComponentCheck(Components components, Targets targets, WrittenInputs inputs, ParsedScripts parsed) {
        this.components = components;
        this.targets = targets;
        this.inputs = inputs;
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
        boolean foreign = diagram.dialect() == Dialect.BPIUM;
        Consumer<DiagramProblem> ofValues = foreign && scripted(step, component) ? mild(problems) : problems;
        FieldValues.Place place = catalog(task, step, component, diagram, problems)
                .map(catalog -> new FieldValues.Place(task, catalog, access, ofValues))
                .orElse(null);
        for (ComponentStep.Input sent : step.inputs()) {
            manifest.input(sent.name())
                    .ifPresentOrElse(
                            input -> input(
                                    task,
                                    sent,
                                    input,
                                    component,
                                    place == null ? null : place.telling(told(input, foreign, ofValues)),
                                    told(input, foreign, problems)),
                            () -> problems.accept(Flaw.UNKNOWN_INPUT.at(task.id(), task.label(), sent.name())));
        }
        missing(task, step, component, foreign, problems);
        step.outputs().stream()
                .filter(output -> manifest.output(output.name()).isEmpty())
                .forEach(output -> problems.accept(Flaw.UNKNOWN_OUTPUT.at(task.id(), task.label(), output.name())));
    }

    /** What has to be given and is not. That a script of a file of the foreign dialect gives nothing shows when it runs. */
    private void missing(
            Node task,
            ComponentStep step,
            dev.artel.scenario.component.Component component,
            boolean foreign,
            Consumer<DiagramProblem> problems) {
        List<String> oneOf = component.oneOf();
        boolean noneOf = !oneOf.isEmpty() && oneOf.stream().noneMatch(name -> given(step, name));
        for (Input input : component.manifest().inputs()) {
            boolean needed = input.required() && input.initial() == null && !given(step, input.name());
            if (needed || (noneOf && input.name().equals(oneOf.get(0)))) {
                Text title = Inputs.title(component, input, input.name());
                boolean runs = foreign && isFilled(step, noneOf ? oneOf : List.of(input.name()));
                (runs ? mild(problems) : problems).accept(Flaw.MISSING_INPUT.at(task.id(), task.label(), title));
            }
        }
    }

    private static boolean isFilled(ComponentStep step, List<String> names) {
        return step.inputs().stream()
                .anyMatch(input ->
                        names.contains(input.name()) && !input.value().text().isBlank());
    }

    /** Whether a script says which catalog it is: then its values are for the catalog that has that number elsewhere. */
    private static boolean scripted(ComponentStep step, dev.artel.scenario.component.Component component) {
        return step.inputs().stream()
                .filter(sent -> sent.value().script())
                .anyMatch(sent -> component
                        .manifest()
                        .input(sent.name())
                        .filter(input -> input.editor().equals("catalog"))
                        .isPresent());
    }

    private static Consumer<DiagramProblem> mild(Consumer<DiagramProblem> problems) {
        return problem -> problems.accept(problem.asWarning());
    }

    /** What a file of the foreign dialect orders, pages and switches by keeps it from nothing: it runs as it came. */
    private static Consumer<DiagramProblem> told(Input input, boolean foreign, Consumer<DiagramProblem> problems) {
        boolean mild = foreign && !WRITES.contains(input.editor());
        return mild ? mild(problems) : problems;
    }

    /** Null is nothing, also when a script says it. */
    private boolean given(ComponentStep step, String name) {
        return step.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(ComponentStep.Input::value)
                .anyMatch(value -> !value.text().isBlank()
                        && !(value.script()
                                && parsed.written(value)
                                        .filter(JsonNode::isNull)
                                        .isPresent()));
    }

    /** The catalog that the step names outright, if it does; of a component that asks for none, the trigger's. */
    private Optional<Catalog> catalog(
            Node task,
            ComponentStep step,
            dev.artel.scenario.component.Component component,
            Diagram diagram,
            Consumer<DiagramProblem> problems) {
        Optional<Input> asked = component.manifest().inputs().stream()
                .filter(input -> input.editor().equals("catalog"))
                .findFirst();
        if (asked.isEmpty()) {
            return Targets.triggered(diagram).flatMap(ref -> targets.catalog(ref, task, unheard -> {}));
        }
        Input input = asked.get();
        Spot at = Spot.of(task).in(Inputs.title(component, input, input.name()));
        return step.inputs().stream()
                .filter(sent -> input.name().equals(sent.name()))
                .findFirst()
                .flatMap(sent -> inputs.catalog(written(sent.value(), input), input, at, problems));
    }

    /** What stands there, as far as it is written out. */
    private JsonNode written(Expression value, Input input) {
        return value.script() ? parsed.written(value).orElse(MissingNode.getInstance()) : Inputs.stated(value, input);
    }

    private void input(
            Node task,
            ComponentStep.Input sent,
            Input input,
            dev.artel.scenario.component.Component component,
            FieldValues.@Nullable Place place,
            Consumer<DiagramProblem> problems) {
        JsonNode written = written(sent.value(), input);
        Text title = Inputs.title(component, input, sent.name());
        Text takes = WrittenInputs.misfit(written, input);
        if (takes != null) {
            problems.accept(Flaw.BAD_INPUT.at(
                    task.id(), task.label(), title, shortened(sent.value().text()), takes));
        } else if (place != null) {
            inputs.names(written, input, place.in(title));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
