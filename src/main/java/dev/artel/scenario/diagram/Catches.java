package dev.artel.scenario.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who catches what an element throws, from the inside out: the exits on the step, then, scope by scope, the event sub-processes in it
 * and the exits on it. In one place the catch that names the thing goes before the one that names none; a nearer place always goes
 * before a farther one. An event sub-process never catches what happens inside of it.
 *
 * @param <C> kind of the catches
 */
public final class Catches<C extends Node> {
    private final Diagram diagram;
    private final Class<C> type;
    private final Function<C, @Nullable String> name;
    private final List<List<C>> places = new ArrayList<>();

    private Catches(Diagram diagram, Class<C> type, Function<C, @Nullable String> name) {
        this.diagram = diagram;
        this.type = type;
        this.name = name;
    }

    /** The catches of errors in reach of that element. */
    public static Catches<ErrorCatch> errors(Diagram diagram, String element) {
        return new Catches<>(diagram, ErrorCatch.class, ErrorCatch::error).from(element);
    }

    /** The catches of escalations in reach of that element. */
    public static Catches<EscalationCatch> escalations(Diagram diagram, String element) {
        return new Catches<>(diagram, EscalationCatch.class, EscalationCatch::code).from(element);
    }

    public boolean isEmpty() {
        return places.stream().allMatch(List::isEmpty);
    }

    /** The one that catches what has that name; empty when nobody does. */
    public Optional<C> of(String thrown) {
        return places.stream().flatMap(place -> choose(place, thrown)).findFirst();
    }

    private Catches<C> from(String element) {
        String at = element;
        String scope;
        do {
            places.add(exits(at));
            scope = diagram.scope(at);
            places.add(starts(scope, at));
            at = scope == null ? at : scope;
        } while (scope != null);
        return this;
    }

    private Stream<C> choose(List<C> place, String thrown) {
        return Stream.concat(
                        place.stream().filter(one -> thrown.equals(name.apply(one))),
                        place.stream().filter(one -> name.apply(one) == null))
                .limit(1);
    }

    private List<C> exits(String activity) {
        return diagram.exits(activity).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<C> starts(@Nullable String scope, String from) {
        return diagram.children(scope, EventSubProcess.class).stream()
                .filter(event -> !Objects.equals(event.id(), from))
                .flatMap(event -> diagram.children(event.id(), type).stream())
                .filter(EventStart.class::isInstance)
                .toList();
    }
}
