package dev.artel.record.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which records of which catalogs (by number) are asked for, by number and by text id. */
final class Asked {
    private final Map<Long, Set<Long>> numbers = new HashMap<>();
    private final Map<Long, Set<String>> texts = new HashMap<>();

    void number(long catalogId, long recordId) {
        numbers.computeIfAbsent(catalogId, id -> new TreeSet<>()).add(recordId);
    }

    void text(long catalogId, String customId) {
        texts.computeIfAbsent(catalogId, id -> new TreeSet<>()).add(customId);
    }

    boolean isEmpty() {
        return numbers.isEmpty() && texts.isEmpty();
    }

    Map<Long, Set<Long>> numbers() {
        return numbers;
    }

    Map<Long, Set<String>> texts() {
        return texts;
    }
}
