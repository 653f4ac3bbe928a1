package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.access.Extent;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Right;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.Holds;
import dev.artel.record.Rec;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.record.Search;
import dev.artel.scenario.component.RecordJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of the house, and the rights on them. */
@Component
public class HouseRecords implements ScopeRecords {
    private final Records records;
    private final Catalogs catalogs;
    private final Holds holds;

    HouseRecords(Records records, Catalogs catalogs, Holds holds) {
        this.holds = holds;
        this.records = records;
        this.catalogs = catalogs;
    }

    @Override
    public Optional<ObjectNode> find(Access access, RecordKey key) {
        return catalogs.find(access, Long.toString(key.catalogId()))
                .flatMap(catalog -> records.find(access, catalog.ref(), Long.toString(key.recordId())))
                .map(RecordJson::of);
    }

    @Override
    public void hold(Access access, RecordKey key) {
        holds.hold(access, Long.toString(key.catalogId()), Long.toString(key.recordId()));
    }

    @Override
    public boolean matches(Access access, RecordKey key, JsonNode filters) {
        Search search = Search.all().ids(List.of(Long.toString(key.recordId()))).filter(filters);
        return records.count(access, Long.toString(key.catalogId()), search).count() > 0;
    }

    @Override
    public Optional<Long> catalog(String ref) {
        return catalogs.find(ref).map(Catalog::id);
    }

    @Override
    public Predicate<String> seen(Access access, RecordKey key) {
        Catalog catalog = catalogs.find(key.catalogId()).orElse(null);
        if (access.administrator() || catalog == null) {
            return field -> true;
        }
        Right right = right(access, catalog, key);
        return name -> catalog.field(name).map(field -> right.sees(field.id())).orElse(true);
    }

    /** The right on the record; one that is in the trash is not seen any more, then the most that is given on any record. */
    private Right right(Access access, Catalog catalog, RecordKey key) {
        Grant grant = access.on(catalog.key());
        Optional<Right> uniform = grant.uniform();
        return uniform.orElseGet(
                () -> records.find(access, Long.toString(key.catalogId()), Long.toString(key.recordId()))
                        .map(Rec::right)
                        .orElse(Right.NONE));
    }

    @Override
    public Optional<Text> missing(Access access, String ref, @Nullable String record, Problem problem) {
        return catalogs.find(ref).flatMap(catalog -> missing(access, catalog, record, problem));
    }

    private Optional<Text> missing(Access access, Catalog catalog, @Nullable String ref, Problem problem) {
        Grant grant = access.on(catalog.key());
        if (grant.rows() == Extent.NONE) {
            return Optional.of(Text.of("process.refused-catalog", catalog.name()));
        }
        Rec all = ref == null ? null : find(access.elevated(), catalog, ref);
        Rec own = all == null || ref == null ? null : find(access, catalog, ref);
        if (all != null && own == null) {
            return Optional.of(Text.of("process.refused-record", all.ref(), catalog.name()));
        }
        Right right = own == null ? grant.most() : own.right();
        String fields = fields(catalog, problem).stream()
                .filter(field -> right.on(field.id()) != FieldRight.EDIT)
                .map(field -> "«" + field.name() + "»")
                .collect(Collectors.joining(", "));
        if (!fields.isEmpty()) {
            return Optional.of(Text.of("process.refused-fields", fields, catalog.name()));
        }
        return problem.kind().equals(Problems.FORBIDDEN)
                ? Optional.of(Text.of("process.refused-act", catalog.name()))
                : Optional.empty();
    }

    private @Nullable Rec find(Access access, Catalog catalog, String record) {
        return records.find(access, catalog.ref(), record).orElse(null);
    }

    private static List<Field> fields(Catalog catalog, Problem problem) {
        return problem.faults().stream()
                .flatMap(fault -> Optional.ofNullable(fault.field()).flatMap(catalog::field).stream())
                .distinct()
                .toList();
    }
}
