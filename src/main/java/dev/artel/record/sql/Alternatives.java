package dev.artel.record.sql;

import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Filter;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter as filters of which one has to hold. Each can be answered by an index of its own, where "one or the other" makes the server
 * read everything.
 */
final class Alternatives {
    /** Of how many parts the product of two lists of alternatives may consist. */
    private static final int MOST = 16;

    private Alternatives() {}

    /** The same rows, found by one of these or several. */
    static List<Filter> of(Filter filter) {
        if (filter instanceof Filter.Or or) {
            return or.filters().stream().flatMap(part -> of(part).stream()).toList();
        } else if (filter instanceof Filter.And and) {
            return all(and.filters());
        } else if (filter instanceof Filter.Is is && is.condition() instanceof Condition.Any any) {
            return any.conditions().stream()
                    .flatMap(part -> of(new Filter.Is(is.field(), part)).stream())
                    .toList();
        }
        return List.of(filter);
    }

    /** Every choice of one alternative for each part; parts that would make too many are left as they are. */
    private static List<Filter> all(List<Filter> parts) {
        List<List<Filter>> choices = List.of(List.of());
        for (Filter part : parts) {
            List<Filter> alternatives = of(part);
            List<Filter> taken = choices.size() * alternatives.size() > MOST ? List.of(part) : alternatives;
            choices = choices.stream()
                    .flatMap(choice -> taken.stream().map(one -> with(choice, one)))
                    .toList();
        }
        return choices.stream().map(choice -> (Filter) new Filter.And(choice)).toList();
    }

    private static List<Filter> with(List<Filter> choice, Filter one) {
        List<Filter> longer = new ArrayList<>(choice);
        longer.add(one);
        return List.copyOf(longer);
    }
}
