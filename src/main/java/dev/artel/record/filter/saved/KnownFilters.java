package dev.artel.record.filter.saved;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.access.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The kept filters in memory, as they were at the revision that a request came with: those for everybody together, those of one person
 * together. A request without a revision, and a transaction that has changed something, read the table themselves.
 */
@Component
class KnownFilters {
    private static final int PEOPLE = 10_000;

    private final SavedFilterMapper mapper;
    private final Cache<Long, Filters> own =
            Caffeine.newBuilder().maximumSize(PEOPLE).build();
    private volatile @Nullable Filters shared;

    KnownFilters(SavedFilterMapper mapper) {
        this.mapper = mapper;
    }

    /** Filters that were read under one revision. */
    private record Filters(long revision, Map<Long, SavedFilter> byId, Map<Long, List<SavedFilter>> byCatalog) {
        static Filters of(long revision, List<SavedFilterRow> rows) {
            List<SavedFilter> all = rows.stream().map(SavedFilterRow::saved).toList();
            return new Filters(
                    revision,
                    all.stream().collect(Collectors.toMap(SavedFilter::id, Function.identity())),
                    all.stream()
                            .collect(Collectors.groupingBy(SavedFilter::catalogId, HashMap::new, Collectors.toList())));
        }

        List<SavedFilter> of(long catalogId) {
            return byCatalog.getOrDefault(catalogId, List.of());
        }
    }

    /** Those for everybody, then the person's own, each in the order of the menu. */
    List<SavedFilter> of(Access access, long catalogId) {
        return Stream.concat(shared(access).of(catalogId).stream(), own(access).of(catalogId).stream())
                .toList();
    }

    List<SavedFilter> shared(Access access, long catalogId) {
        return shared(access).of(catalogId);
    }

    /** Whether there is one that answers to that, whose ever it is. */
    boolean exists(Access access, long catalogId, String ref) {
        return of(access, catalogId).stream().anyMatch(view -> view.answersTo(ref))
                || mapper.counted(catalogId, ref) > 0;
    }

    /** One for everybody, or the person's own. */
    Optional<SavedFilter> find(Access access, long id) {
        SavedFilter found = shared(access).byId().get(id);
        return Optional.ofNullable(found != null ? found : own(access).byId().get(id));
    }

    private Filters shared(Access access) {
        OptionalLong revision = revision(access);
        if (revision.isEmpty()) {
            return Filters.of(0, mapper.shared());
        }
        Filters known = shared;
        if (known == null || known.revision() < revision.getAsLong()) {
            known = Filters.of(revision.getAsLong(), mapper.shared());
            shared = known;
        }
        return known;
    }

    private Filters own(Access access) {
        long userId = access.actor().userId();
        OptionalLong revision = revision(access);
        if (revision.isEmpty()) {
            return Filters.of(0, mapper.own(userId));
        }
        Filters known = own.getIfPresent(userId);
        if (known == null || known.revision() < revision.getAsLong()) {
            known = Filters.of(revision.getAsLong(), mapper.own(userId));
            own.put(userId, known);
        }
        return known;
    }

    private OptionalLong revision(Access access) {
        return changing() ? OptionalLong.empty() : access.revision();
    }

    private boolean changing() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(other -> other instanceof Change change && change.owner == this);
    }

    /** For whoever changes something within the running transaction: once that is committed, nothing that is kept counts any more. */
    void change() {
        if (!changing()) {
            TransactionSynchronizationManager.registerSynchronization(new Change(this));
        }
    }

    private static final class Change implements TransactionSynchronization {
        private final KnownFilters owner;

        Change(KnownFilters owner) {
            this.owner = owner;
        }

        @Override
        public void afterCommit() {
            owner.shared = null;
            owner.own.invalidateAll();
        }
    }
}
