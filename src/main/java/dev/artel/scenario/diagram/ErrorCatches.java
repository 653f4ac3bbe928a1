package dev.artel.scenario.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who catches an error, from the inside out: the exits on the step, then, scope by scope, the event sub-processes in it and the exits on
 * it. In one place the catch that names the error goes before the one that names none; a nearer place always goes before a farther one.
 */
public final class ErrorCatches {
    private final List<List<ErrorCatch>> places;

    private ErrorCatches(List<List<ErrorCatch>> places) {
        this.places = places;
    }

    /** The catches in reach of that element. An event sub-process never catches what happens inside of it. */
    public static ErrorCatches of(Diagram diagram, String element) {
        List<List<ErrorCatch>> places = new ArrayList<>();
        String at = element;
        String scope;
        do {
            places.add(exits(diagram, at));
            scope = diagram.scope(at);
            places.add(starts(diagram, scope, at));
            at = scope == null ? at : scope;
        } while (scope != null);
        return new ErrorCatches(places);
    }

    public boolean isEmpty() {
        return places.stream().allMatch(List::isEmpty);
    }

    /** The one that catches the error of that name; empty when nobody does. */
    public Optional<ErrorCatch> of(String error) {
        return places.stream().flatMap(place -> choose(place, error)).findFirst();
    }

    private static Stream<ErrorCatch> choose(List<ErrorCatch> place, String error) {
        return Stream.concat(
                        place.stream().filter(one -> error.equals(one.error())),
                        place.stream().filter(one -> one.error() == null))
                .limit(1);
    }

    private static List<ErrorCatch> exits(Diagram diagram, String activity) {
        return diagram.exits(activity).stream()
                .filter(ErrorCatch.class::isInstance)
                .map(ErrorCatch.class::cast)
                .toList();
    }

    private static List<ErrorCatch> starts(Diagram diagram, @Nullable String scope, String from) {
        return diagram.children(scope, EventSubProcess.class).stream()
                .filter(event -> !Objects.equals(event.id(), from))
                .flatMap(event -> diagram.children(event.id(), ErrorStart.class).stream())
                .map(ErrorCatch.class::cast)
                .toList();
    }
}
