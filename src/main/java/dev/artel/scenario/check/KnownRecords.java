package dev.artel.scenario.check;

import dev.artel.catalog.Catalog;
import dev.artel.scenario.check.flow.Branches;
import dev.artel.scenario.check.flow.Written;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import dev.artel.scenario.diagram.VariablePath;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which names of a diagram surely stand for records of which catalog, element by element: what the triggers give, and variables into
 * which steps read records. Whatever may come from elsewhere is not known.
 *
 * <ul>
 *   <li>What triggers give is known where every start that leads there watches a catalog; of each of these it may be.
 *   <li>A variable is known when only steps that read records of one catalog assign to it, and no way leads there around all of them.
 *   <li>The element of rounds over records is known in these rounds, if nothing else has that name.
 *   <li>Nothing is known of names that a script assigns to, nor of any when something is told to the process whose parts go nowhere in
 *       particular, since those may have any name.
 * </ul>
 */
final class KnownRecords {
    private static final String FIND = "record.find";

    /** The component that reads one record or many, and its output that holds them. */
    private static final Map<String, String> READERS = Map.of("record.get", "record", FIND, "items");

    private final Diagram diagram;
    private final Function<String, Optional<Catalog>> catalogs;
    private final Function<ComponentStep.Input, String> written;
    private final Set<String> assigned;
    private final Set<String> reached;
    private final Map<String, Map<List<String>, List<Catalog>>> given = new HashMap<>();
    private final Map<String, Variable> variables = new HashMap<>();
    private final WaysAround around;

    /**
     * @param catalogs finds one by what a diagram calls it
     * @param written what a setting writes out; empty for what is computed
     * @param assigned names that scripts assign to
     */
    KnownRecords(
            Diagram diagram,
            TriggerValues triggers,
            Function<String, Optional<Catalog>> catalogs,
            Function<ComponentStep.Input, String> written,
            Set<String> assigned) {
        this.diagram = diagram;
        this.catalogs = catalogs;
        this.written = written;
        this.assigned = assigned;
        this.reached = new Branches(diagram).reached().stream().map(Node::id).collect(Collectors.toSet());
        this.around = new WaysAround(diagram);
        boolean anything = diagram.nodes().values().stream()
                .anyMatch(node -> !(node instanceof StartEvent) && Written.anything(node));
        if (!anything) {
            variables();
            triggers(triggers);
        }
    }

    /**
     * Something that holds records.
     *
     * @param path the way to the values of one: a name and keys; to a list of records only its name
     * @param many whether it is a list of records
     * @param given whether the trigger gives it, and no step
     * @param catalogs the one that its records are of; several where the start decides
     */
    record Known(List<String> path, boolean many, boolean given, List<Catalog> catalogs) {
        /** Empty where it may be one or another. */
        Optional<Catalog> catalog() {
            return catalogs.size() == 1 ? Optional.of(catalogs.get(0)) : Optional.empty();
        }
    }

    /**
     * A variable that steps read records into.
     *
     * @param catalog null when its records may be of several, or something else is put there, too
     * @param readers the elements that do it surely whenever they are passed
     * @param rounds the activities in whose rounds it is an element
     */
    private record Variable(@Nullable Catalog catalog, boolean many, Set<String> readers, Set<String> rounds) {
        /** What is put there by both; grows in place, since many may do it. */
        Variable and(Variable other) {
            boolean same = catalog != null
                    && other.catalog != null
                    && catalog.id() == other.catalog.id()
                    && many == other.many;
            readers.addAll(other.readers);
            rounds.addAll(other.rounds);
            return new Variable(same ? catalog : null, many, readers, rounds);
        }
    }

    /** What is known when somebody comes to the element. */
    Here at(Node node) {
        return new Here(node, false);
    }

    /** What is known when somebody leaves the element. */
    Here after(Node node) {
        return new Here(node, true);
    }

    /** What is known in one place of the diagram. */
    final class Here {
        private final String element;
        private final boolean left;
        private final boolean somewhere;
        private final Set<String> rounds;

        private Here(Node node, boolean left) {
            this.element = node.id();
            this.left = left;
            this.somewhere = reached.contains(element);
            this.rounds = somewhere ? Set.copyOf(diagram.rounds(element)) : Set.of();
        }

        /** Of these names; costs as much as there are names, not as the diagram has variables. */
        List<Known> of(Set<String> names) {
            if (!somewhere) {
                return List.of();
            }
            Stream<Known> records = names.stream()
                    .filter(name -> variables.containsKey(name) && isSet(Objects.requireNonNull(variables.get(name))))
                    .map(name -> known(name, Objects.requireNonNull(variables.get(name))));
            Stream<Known> started = given.getOrDefault(element, Map.of()).entrySet().stream()
                    .filter(one -> names.contains(one.getKey().get(0)))
                    .map(one -> new Known(one.getKey(), false, true, one.getValue()));
            return Stream.concat(records, started).toList();
        }

        private boolean isSet(Variable variable) {
            return left && variable.readers().contains(element)
                    || !Collections.disjoint(variable.rounds(), rounds)
                    || !around.all(variable.readers()).contains(element);
        }
    }

    private static Known known(String name, Variable variable) {
        List<String> path = variable.many() ? List.of(name) : List.of(name, "values");
        return new Known(path, variable.many(), false, List.of(Objects.requireNonNull(variable.catalog())));
    }

    private void variables() {
        for (Node node : diagram.nodes().values()) {
            read(node);
            Written.byRounds(diagram, node).forEach(path -> add(path.root(), unknown()));
            Optional.ofNullable(diagram.loop(node.id())).ifPresent(loop -> rounds(node, loop));
        }
        variables.keySet().removeAll(assigned);
        variables.values().removeIf(variable -> variable.catalog() == null);
    }

    private void rounds(Node activity, Loop loop) {
        Optional<Catalog> catalog =
                loop.over() instanceof Loop.Records records ? catalog(records.search()) : Optional.empty();
        add(
                loop.item(),
                catalog.map(found -> new Variable(found, false, new HashSet<>(), new HashSet<>(Set.of(activity.id()))))
                        .orElseGet(KnownRecords::unknown));
        add(loop.index(), unknown());
    }

    /** A variable that receives several outputs of a step is known by none of them. */
    private void read(Node node) {
        if (!(node instanceof ServiceTask task) || task.component() == null) {
            Written.by(node).forEach(path -> add(path.root(), unknown()));
            return;
        }
        ComponentStep step = task.component();
        String records = READERS.get(step.type());
        Optional<Catalog> catalog = records == null ? Optional.empty() : catalog(step.inputs());
        // rounds may be none at all
        Set<String> readers = diagram.loop(node.id()) == null ? Set.of(node.id()) : Set.of();
        Map<VariablePath, Boolean> whole = step.outputs().stream()
                .collect(Collectors.toMap(
                        ComponentStep.Output::to, output -> output.name().equals(records), Boolean::logicalAnd));
        whole.forEach((to, only) -> add(
                to.root(),
                catalog.filter(found -> only && to.steps().isEmpty())
                        .map(found ->
                                new Variable(found, step.type().equals(FIND), new HashSet<>(readers), new HashSet<>()))
                        .orElseGet(KnownRecords::unknown)));
    }

    private Optional<Catalog> catalog(List<ComponentStep.Input> inputs) {
        return inputs.stream()
                .filter(input -> input.name().equals("catalog"))
                .map(written)
                .filter(ref -> !ref.isEmpty())
                .findFirst()
                .flatMap(catalogs);
    }

    private void add(String name, Variable variable) {
        variables.merge(name, variable, Variable::and);
    }

    private static Variable unknown() {
        return new Variable(null, false, new HashSet<>(), new HashSet<>());
    }

    private void triggers(TriggerValues triggers) {
        Set<String> hidden = new HashSet<>(assigned);
        hidden.addAll(Assignments.byElements(diagram));
        for (StartEvent start : diagram.all(StartEvent.class)) {
            Map<List<String>, List<Catalog>> gives = gives(start, triggers);
            gives.keySet().removeIf(path -> hidden.contains(path.get(0)));
            for (Node node : new Branches(diagram, List.of(start)).reached()) {
                given.merge(node.id(), gives, KnownRecords::common);
            }
        }
    }

    private Map<List<String>, List<Catalog>> gives(StartEvent start, TriggerValues triggers) {
        Trigger trigger = start.trigger();
        Map<List<String>, List<Catalog>> gives = new LinkedHashMap<>();
        if (trigger != null && trigger.catalog() != null) {
            catalogs.apply(trigger.catalog())
                    .ifPresent(
                            catalog -> triggers.of(trigger.kind()).forEach(path -> gives.put(path, List.of(catalog))));
        }
        return gives;
    }

    private static Map<List<String>, List<Catalog>> common(
            Map<List<String>, List<Catalog>> one, Map<List<String>, List<Catalog>> other) {
        Map<List<String>, List<Catalog>> common = new LinkedHashMap<>(one);
        common.keySet().retainAll(other.keySet());
        common.replaceAll((path, catalogs) -> {
            Map<Long, Catalog> all = new LinkedHashMap<>();
            Stream.of(catalogs, other.getOrDefault(path, List.of()))
                    .flatMap(List::stream)
                    .forEach(catalog -> all.put(catalog.id(), catalog));
            return List.copyOf(all.values());
        });
        return common;
    }
}
