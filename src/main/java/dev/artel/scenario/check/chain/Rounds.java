package dev.artel.scenario.check.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds the ways by which processes start processes that begin where the first one began. */
public final class Rounds {
    /** As long as a chain of processes may become when it runs. */
    private static final int LONGEST = 20;

    /** More places are not looked at. */
    private static final int MOST = 1_000;

    private Rounds() {}

    /**
     * The shortest way from a place back to itself; empty when there is none of at most 20 links among the first 1,000 places.
     *
     * @param onwards gives all links of those places; asked once for all places that are equally far away
     */
    public static List<Link> from(Origin start, Function<Collection<Origin>, List<Link>> onwards) {
        Map<Origin, Link> by = new HashMap<>();
        List<Origin> here = List.of(start);
        for (int length = 0; length < LONGEST && !here.isEmpty(); length++) {
            List<Origin> next = new ArrayList<>();
            for (Link link : onwards.apply(here)) {
                if (link.to().equals(start)) {
                    return way(link, start, by);
                }
                if (by.size() < MOST && by.putIfAbsent(link.to(), link) == null) {
                    next.add(link.to());
                }
            }
            here = next;
        }
        return List.of();
    }

    private static List<Link> way(Link last, Origin start, Map<Origin, Link> by) {
        Deque<Link> way = new ArrayDeque<>(List.of(last));
        while (!way.element().from().equals(start)) {
            way.push(Objects.requireNonNull(by.get(way.element().from())));
        }
        return List.copyOf(way);
    }
}
