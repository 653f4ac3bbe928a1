package dev.artel.access.rule;

import dev.artel.access.CatalogKey;
import dev.artel.access.Grant;
import dev.artel.access.Subject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whom rules see in one employee at one revision, and the grants that were made of it so far. */
final class Person {
    private final long revision;
    private final Set<Subject> subjects;
    private final Rules rules;
    private final Map<CatalogKey, Grant> grants = new ConcurrentHashMap<>();

    Person(long revision, Set<Subject> subjects, Rules rules) {
        this.revision = revision;
        this.subjects = Set.copyOf(subjects);
        this.rules = rules;
    }

    long revision() {
        return revision;
    }

    Grant on(CatalogKey catalog) {
        return grants.computeIfAbsent(catalog, key -> rules.grant(key, subjects));
    }
}
