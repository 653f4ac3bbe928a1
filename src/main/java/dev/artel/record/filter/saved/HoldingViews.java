package dev.artel.record.filter.saved;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.field.Filter;
import dev.artel.record.Rec;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Statements;
import dev.artel.record.sql.ViewFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells in which views a record lies. One statement for all views. */
@Service
public class HoldingViews {
    private final SavedFilters views;
    private final Layouts layouts;
    private final Statements statements;

    HoldingViews(SavedFilters views, Layouts layouts, Statements statements) {
        this.views = views;
        this.layouts = layouts;
        this.statements = statements;
    }

    /** Those of the person's views of the catalog that hold the record, in the order of the menu. */
    @Transactional
    public List<SavedFilter> of(Access access, Rec rec) {
        List<SavedFilter> listed = views.list(access, rec.catalog().ref());
        Set<Long> holding = among(access, rec.catalog(), rec.id(), listed);
        return listed.stream().filter(view -> holding.contains(view.id())).toList();
    }

    /** The numbers of those views that hold the record as the person sees it; what depends on who looks is taken for that person. */
    @Transactional
    public Set<Long> among(Access access, Catalog catalog, long recordId, Collection<SavedFilter> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        Map<Long, Filter> rights = new HashMap<>();
        Map<Long, Filter> others = new HashMap<>();
        some.forEach(view -> (view.forRights() ? rights : others).put(view.id(), views.filter(view.id(), access)));
        ViewFacts facts = new ViewFacts(layouts, access, layouts.of(catalog), rights, others);
        // a row whose columns are all unknown arrives as no row at all
        return statements.rows(facts.question(recordId)).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(ViewFacts::views)
                .orElse(Set.of());
    }
}
