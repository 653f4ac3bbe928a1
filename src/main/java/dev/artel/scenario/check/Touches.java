package dev.artel.scenario.check;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.HostFunction;
import dev.artel.scenario.component.Touch;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.script.guest.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the elements of a diagram do to records: components by their inputs, scripts by the functions that they call, tasks by whom they
 * write down. Only where the catalog is written out; what is computed shows when it runs. Asks no database.
 */
@Component
final class Touches {
    private static final String CATALOG = "catalog";
    private static final String VALUES = "values";

    private final Catalogs catalogs;
    private final Components components;
    private final ScriptPlaces places;
    private final ParsedScripts parsed;
    private final Map<String, Touch> functions = new HashMap<>();

    Touches(Catalogs catalogs, Components components, ScriptPlaces places, ParsedScripts parsed) {
        this.catalogs = catalogs;
        this.components = components;
        this.places = places;
        this.parsed = parsed;
        components
                .all()
                .forEach(component -> component.functions().stream()
                        .map(HostFunction::name)
                        .forEach(name -> functions.put(name, component.touch())));
    }

    /** What one element does. */
    List<Touched> of(Node node, Diagram diagram) {
        List<Touched> found = new ArrayList<>();
        if (node instanceof ServiceTask task && task.component() != null) {
            component(task, task.component()).ifPresent(found::add);
        }
        if (node instanceof UserTask task) {
            responsible(task, diagram).ifPresent(found::add);
        }
        places.of(node, diagram.dialect()).stream()
                .flatMap(place -> parsed.outline(place.script()).calls().stream())
                .forEach(call -> call(node, call, functions.getOrDefault(call.function(), Touch.NOTHING))
                        .ifPresent(found::add));
        return found;
    }

    private Optional<Touched> component(ServiceTask task, ComponentStep step) {
        Touch touch = components
                .find(step.type())
                .map(dev.artel.scenario.component.Component::touch)
                .orElse(Touch.NOTHING);
        Optional<String> ref = input(step, CATALOG).map(this::text);
        JsonNode values = input(step, VALUES).flatMap(parsed::written).orElse(MissingNode.getInstance());
        return ref.flatMap(name -> touched(task, touch, name, values));
    }

    private static Optional<Expression> input(ComponentStep step, String name) {
        return step.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(ComponentStep.Input::value)
                .findFirst();
    }

    private String text(Expression expression) {
        return expression.script()
                ? parsed.written(expression)
                        .map(written -> written.asString(""))
                        .orElse("")
                : expression.text().trim();
    }

    /** Who is responsible is written to a field of the process's record. */
    private Optional<Touched> responsible(UserTask task, Diagram diagram) {
        TaskSpec.Assignment assign = task.task().assign();
        if (assign == null || assign.into() == null || task.task().record() != null) {
            return Optional.empty();
        }
        String into = assign.into();
        return Targets.triggered(diagram)
                .flatMap(catalogs::find)
                .map(catalog -> new Touched(
                        task,
                        Touch.UPDATES,
                        catalog,
                        Optional.of(catalog.field(into).stream().toList()),
                        MissingNode.getInstance()));
    }

    /** The catalog stands first among the arguments, the values last of those that the function needs. */
    private Optional<Touched> call(Node node, Outline.Call call, Touch touch) {
        List<JsonNode> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        int last = touch == Touch.UPDATES ? 2 : 1;
        JsonNode values = arguments.size() > last ? arguments.get(last) : MissingNode.getInstance();
        JsonNode catalog = arguments.get(0);
        return touched(node, touch, catalog.isValueNode() ? catalog.asString("") : "", values);
    }

    private Optional<Touched> touched(Node node, Touch touch, String ref, JsonNode values) {
        if (touch == Touch.NOTHING || ref.isEmpty()) {
            return Optional.empty();
        }
        return catalogs.find(ref)
                .map(catalog -> new Touched(node, touch, catalog, fields(touch, catalog, values), values));
    }

    private static Optional<List<Field>> fields(Touch touch, Catalog catalog, JsonNode values) {
        boolean writes = touch == Touch.CREATES || touch == Touch.UPDATES;
        return writes && values.isObject()
                ? Optional.of(values.propertyNames().stream()
                        .flatMap(name -> catalog.field(name).stream())
                        .distinct()
                        .toList())
                : Optional.empty();
    }
}
