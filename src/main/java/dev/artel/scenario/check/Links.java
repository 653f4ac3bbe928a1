package dev.artel.scenario.check;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.event.Triggers.Listener;
import dev.artel.kernel.Text;
import dev.artel.scenario.Versions;
import dev.artel.scenario.check.chain.Link;
import dev.artel.scenario.check.chain.Origin;
import dev.artel.scenario.check.flow.Branches;
import dev.artel.scenario.component.Touch;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Sending;
import dev.artel.scenario.diagram.Sent;
import dev.artel.scenario.diagram.StartEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What processes of scenarios may set going, from the listeners that there are; belongs to one check of one draft. What was found is
 * remembered: several starts of a draft lead to the same places, and most starts of a scenario to the same steps.
 */
final class Links {
    private final Versions versions;
    private final BiFunction<Node, Diagram, List<Touched>> touches;
    private final Condition condition;
    private final List<Listener> listeners;
    private final Map<Origin, List<Link>> found = new HashMap<>();
    private final Map<Step, List<Touched>> touched = new HashMap<>();
    private final Map<Long, Optional<Draft>> scenarios = new HashMap<>();
    private final Map<String, Optional<Long>> numbers = new HashMap<>();

    /**
     * @param touches what an element does to records; asked once for each element
     * @param condition tells what surely does not start
     * @param listeners those of the draft itself among them, as they will be when it is published
     */
    Links(
            Versions versions,
            BiFunction<Node, Diagram, List<Touched>> touches,
            Condition condition,
            List<Listener> listeners,
            Draft draft) {
        this.versions = versions;
        this.touches = touches;
        this.condition = condition;
        this.listeners = listeners;
        scenarios.put(draft.scenario(), Optional.of(draft));
    }

    /** Whether a change may start what listens to it. */
    interface Condition {
        /** @param amended whether others may put something else into the change before the listener looks */
        boolean mayStart(Listener listener, Touched change, boolean amended);
    }

    /** An element of a scenario. */
    private record Step(long scenario, String element) {}

    /** All links that begin in those places; what of the scenarios is not known yet is asked for together. */
    List<Link> of(Collection<Origin> places) {
        find(places.stream()
                .filter(place -> !found.containsKey(place))
                .distinct()
                .toList());
        return places.stream()
                .flatMap(place -> found.getOrDefault(place, List.of()).stream())
                .toList();
    }

    private void find(List<Origin> places) {
        know(places.stream().map(Origin::scenario).distinct().toList());
        know(places.stream().flatMap(this::calls).distinct().toList());
        List<Heard> heard = new ArrayList<>();
        for (Origin place : places) {
            List<Link> links = new ArrayList<>();
            found.put(place, links);
            scenarios
                    .getOrDefault(place.scenario(), Optional.empty())
                    .ifPresent(scenario -> add(place, scenario, links, heard));
        }
        know(heard.stream()
                .filter(one -> one.by().element() == null)
                .map(one -> one.by().scriptId())
                .distinct()
                .toList());
        heard.forEach(one -> origin(one.by())
                .ifPresent(to -> found.computeIfAbsent(one.from(), from -> new ArrayList<>())
                        .add(new Link(one.from(), one.node().id(), one.node().label(), one.what(), to))));
    }

    private Stream<Long> calls(Origin place) {
        return scenarios.getOrDefault(place.scenario(), Optional.empty()).stream()
                .flatMap(scenario -> scenario.diagram().all(CallActivity.class).stream())
                .flatMap(call -> number(call).stream());
    }

    private Optional<Long> number(CallActivity call) {
        return call.scenario().isEmpty()
                ? Optional.empty()
                : numbers.computeIfAbsent(call.scenario(), versions::number);
    }

    /** Something that a listener hears of. */
    private record Heard(Origin from, Node node, Text what, Listener by) {}

    private void know(List<Long> wanted) {
        List<Long> unknown =
                wanted.stream().filter(id -> !scenarios.containsKey(id)).toList();
        Map<Long, Versions.Current> now = unknown.isEmpty() ? Map.of() : versions.current(unknown);
        unknown.forEach(id -> scenarios.put(
                id,
                Optional.ofNullable(now.get(id))
                        .map(found -> new Draft(
                                id, found.name(), found.runAs(), found.version().diagram()))));
    }

    private void add(Origin place, Draft scenario, List<Link> links, List<Heard> heard) {
        Diagram diagram = scenario.diagram();
        if (!(diagram.nodes().get(place.start()) instanceof StartEvent start)) {
            return;
        }
        for (Node node : new Branches(diagram, List.of(start)).reached()) {
            Step step = new Step(place.scenario(), node.id());
            for (Touched change : touched.computeIfAbsent(step, unknown -> touches.apply(node, diagram))) {
                started(change)
                        .forEach(listener -> heard.add(new Heard(place, node, what(scenario, change), listener)));
            }
            if (node instanceof Sending sending) {
                Text what = what(scenario, node, "tells", sending.sends().name());
                told(sending.sends()).forEach(listener -> heard.add(new Heard(place, node, what, listener)));
            }
            if (node instanceof CallActivity call) {
                called(call)
                        .ifPresent(to -> links.add(
                                new Link(place, node.id(), node.label(), what(scenario, node, "calls", name(to)), to)));
            }
        }
    }

    private static Text what(Draft scenario, Node node, String how, String whom) {
        return Text.of("scenario.chain." + how, scenario.name(), node.label(), whom);
    }

    private static Text what(Draft scenario, Touched touched) {
        Text step = touched.node().label();
        String catalog = touched.catalog().name();
        List<Field> fields = touched.fields().orElse(List.of());
        if (touched.touch() == Touch.UPDATES && !fields.isEmpty()) {
            String names = fields.stream().map(Field::name).collect(Collectors.joining(", "));
            return Text.of("scenario.chain.updates-fields", scenario.name(), step, catalog, names);
        }
        String how = touched.touch().name().toLowerCase(Locale.ROOT);
        return Text.of("scenario.chain." + how, scenario.name(), step, catalog);
    }

    /** What a change of records starts; fixed tables tell nobody. */
    private Stream<Listener> started(Touched touched) {
        String change = switch (touched.touch()) {
            case NOTHING, READS -> "";
            case CREATES -> "create";
            case UPDATES -> "update";
            case DELETES -> "delete";
        };
        Catalog catalog = touched.catalog();
        if (change.isEmpty() || !catalog.table().ordinary()) {
            return Stream.empty();
        }
        String rule = "$record.before." + change;
        List<Listener> heard = listeners.stream()
                .filter(listener -> listener.catalogId() != null && listener.catalogId() == catalog.id())
                .filter(listener -> listener.kinds().contains("$record.after." + change)
                        || listener.kinds().contains(rule))
                .toList();
        List<Listener> rules = heard.stream()
                .filter(listener -> listener.kinds().contains(rule))
                .toList();
        return heard.stream()
                .filter(listener -> touched.touch() != Touch.UPDATES || watches(listener, touched))
                .filter(listener -> condition.mayStart(listener, touched, isAmended(listener, rules)));
    }

    /** A rule looks before it puts in anything itself. */
    private static boolean isAmended(Listener listener, List<Listener> rules) {
        return rules.stream()
                .anyMatch(rule -> !rule.equals(listener) || rule.kinds().size() > 1);
    }

    /** What only the run will know may be any field. */
    private static boolean watches(Listener listener, Touched touched) {
        return listener.watched().isEmpty()
                || touched.fields().isEmpty()
                || touched.fields().get().stream()
                        .anyMatch(field -> listener.watched().stream().anyMatch(field::answersTo));
    }

    private Stream<Listener> told(Sent sent) {
        String kind = sent instanceof Sent.Signal ? "$signal" : "$message";
        return listeners.stream()
                .filter(listener ->
                        listener.kinds().contains(kind) && sent.name().equals(listener.message()));
    }

    private Optional<Origin> called(CallActivity call) {
        return number(call).flatMap(this::defaultStart);
    }

    private String name(Origin to) {
        return scenarios
                .getOrDefault(to.scenario(), Optional.empty())
                .map(Draft::name)
                .orElse("");
    }

    private Optional<Origin> origin(Listener listener) {
        String element = listener.element();
        return element == null
                ? defaultStart(listener.scriptId())
                : Optional.of(new Origin(listener.scriptId(), element));
    }

    private Optional<Origin> defaultStart(long scenario) {
        know(List.of(scenario));
        return scenarios
                .getOrDefault(scenario, Optional.empty())
                .flatMap(found -> found.diagram().defaultStart())
                .map(start -> new Origin(scenario, start.id()));
    }

    /** The listeners that the draft will bring along. */
    static List<Listener> of(Draft draft, Catalogs catalogs) {
        return draft.diagram().all(StartEvent.class).stream()
                .flatMap(start -> Optional.ofNullable(start.trigger()).stream()
                        .map(trigger -> new Listener(
                                draft.scenario(),
                                start.id(),
                                List.of(trigger.kind()),
                                Optional.ofNullable(trigger.catalog())
                                        .flatMap(catalogs::find)
                                        .map(Catalog::id)
                                        .orElse(null),
                                trigger.fields(),
                                trigger.message(),
                                trigger.condition(),
                                true)))
                .toList();
    }
}
