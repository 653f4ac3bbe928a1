package dev.artel.record.read;

import dev.artel.access.Access;
import dev.artel.catalog.field.Reference;
import dev.artel.record.RecordKey;
import dev.artel.record.Titles;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Titles of many records, with the rights of whoever asks. */
@Service
class RecordTitles implements Titles {
    private final Scopes scopes;

    RecordTitles(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    @Transactional
    public Map<RecordKey, String> of(Access access, Collection<RecordKey> records) {
        return titles(access, records, true);
    }

    @Override
    @Transactional
    public Map<RecordKey, String> linked(Access access, Collection<RecordKey> records) {
        return titles(access, records, false);
    }

    private Map<RecordKey, String> titles(Access access, Collection<RecordKey> records, boolean seen) {
        List<Reference> references = records.stream()
                .map(record -> new Reference(record.catalogId(), record.recordId()))
                .distinct()
                .toList();
        Scope scope = scopes.of(access);
        scope.targets(references);
        Map<RecordKey, String> titles = new HashMap<>();
        references.stream()
                .filter(reference -> scope.knows(reference)
                        && (!seen || scope.target(reference).seen()))
                .forEach(reference -> titles.put(
                        new RecordKey(reference.catalogId(), reference.targetId()),
                        scope.target(reference).title()));
        return titles;
    }
}
