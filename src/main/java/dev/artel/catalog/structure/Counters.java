package dev.artel.catalog.structure;

import java.util.HashSet;
import java.util.Set;

/** The numbers that a catalog gives next; none is given twice. */
final class Counters {
    private final Set<Long> taken = new HashSet<>();
    private long nextField;
    private long nextOption;

    Counters(long nextField, long nextOption) {
        this.nextField = nextField;
        this.nextOption = nextOption;
    }

    /** Keeps a number that the request gives itself; false when it is taken already. */
    boolean take(long field) {
        return taken.add(field);
    }

    long field() {
        while (!taken.add(nextField)) {
            nextField++;
        }
        return nextField;
    }

    long option() {
        return nextOption++;
    }

    long nextField() {
        return taken.stream().reduce(nextField, (next, number) -> Math.max(next, number + 1));
    }

    long nextOption() {
        return nextOption;
    }
}
