package dev.artel.record.value;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Reference;
import dev.artel.record.filter.FilterReader;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one operation knows: who asks, in which zone, and all that was fetched so far about linked records. Types ask it while they
 * read and write values; whatever a page needs is fetched beforehand.
 */
public final class Scope implements FilterContext {
    private final Access access;
    private final ZoneId zone;
    private final boolean open;
    private final boolean kept;
    private final Scopes parts;
    private final Map<Reference, TargetReader.Found> targets = new HashMap<>();
    private final Map<String, Optional<Long>> numbers = new HashMap<>();
    private final Map<FieldKey, Map<Reference, ObjectNode>> values = new HashMap<>();
    private final Set<Reference> gone = new HashSet<>();
    private int filterDepth;

    Scope(Scopes parts, Access access, ZoneId zone, boolean open, boolean kept) {
        this.parts = parts;
        this.access = access;
        this.zone = zone;
        this.open = open;
        this.kept = kept;
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Clock clock() {
        return parts.clock();
    }

    @Override
    public Optional<Catalog> catalog(String ref) {
        return catalogs().find(ref);
    }

    @Override
    public Optional<Catalog> catalog(long id) {
        return catalogs().find(id);
    }

    /** Finds records in the trash, too: a value that is there already may be sent again. */
    @Override
    public Optional<Long> record(Catalog catalog, String ref) {
        if (!Refs.possible(ref)) {
            return Optional.empty();
        }
        String key = key(catalog.id(), ref);
        if (!numbers.containsKey(key)) {
            Asked asked = new Asked();
            Refs.ask(asked, catalog.id(), ref);
            fetch(asked);
        }
        return numbers.computeIfAbsent(key, absent -> Optional.empty());
    }

    @Override
    public Target target(Reference reference) {
        TargetReader.Found found = targets.get(reference);
        if (found == null) {
            String ref = Long.toString(reference.targetId());
            return new Target(ref, "#" + ref, true, false);
        }
        return new Target(found.head().ref(), found.title(), found.head().deletedAt() != null, found.seen());
    }

    @Override
    public @Nullable ObjectNode targetValues(FieldKey field, Reference reference) {
        Map<Reference, ObjectNode> byTarget = values.get(field);
        return byTarget == null ? null : byTarget.get(reference);
    }

    @Override
    public Filter filter(Catalog catalog, JsonNode sent) {
        filterDepth++;
        try {
            return filters().read(catalog, sent, this, filterDepth);
        } finally {
            filterDepth--;
        }
    }

    @Override
    public boolean kept() {
        return kept;
    }

    /** Fetches the targets that are not known yet, in one statement. */
    public void targets(Collection<Reference> references) {
        Asked asked = new Asked();
        references.stream()
                .filter(reference -> reference.catalogId() != Reference.OPTION)
                .filter(Predicate.not(targets::containsKey))
                .filter(Predicate.not(gone::contains))
                .forEach(reference -> asked.number(reference.catalogId(), reference.targetId()));
        fetch(asked);
        references.stream().filter(Predicate.not(targets::containsKey)).forEach(gone::add);
    }

    /** Whether the target was fetched and is there. */
    public boolean knows(Reference reference) {
        return targets.containsKey(reference);
    }

    /** Values of linked records that the caller asked for. */
    public void targetValues(FieldKey field, Map<Reference, ObjectNode> byTarget) {
        values.computeIfAbsent(field, key -> new HashMap<>()).putAll(byTarget);
    }

    void fetch(Asked asked) {
        if (asked.isEmpty()) {
            return;
        }
        for (TargetReader.Found found : parts.targets().find(asked, access, open)) {
            long id = found.head().id();
            targets.put(new Reference(found.catalogId(), id), found);
            numbers.put(key(found.catalogId(), Long.toString(id)), Optional.of(id));
            if (found.head().customId() != null) {
                numbers.put(key(found.catalogId(), found.head().customId()), Optional.of(id));
            }
        }
        asked.numbers()
                .forEach((catalog, ids) ->
                        ids.forEach(id -> numbers.putIfAbsent(key(catalog, Long.toString(id)), Optional.empty())));
        asked.texts()
                .forEach((catalog, ids) -> ids.forEach(id -> numbers.putIfAbsent(key(catalog, id), Optional.empty())));
    }

    private Catalogs catalogs() {
        return parts.catalogs();
    }

    private FilterReader filters() {
        return parts.filters();
    }

    private static String key(long catalogId, String ref) {
        return catalogId + "/" + ref;
    }
}
