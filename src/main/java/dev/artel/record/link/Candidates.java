package dev.artel.record.link;

import dev.artel.access.Access;
import dev.artel.access.Extent;
import dev.artel.access.Grant;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Referencing;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.record.RecordProblems;
import dev.artel.record.filter.FilterReader;
import dev.artel.record.filter.saved.SavedFilters;
import dev.artel.record.read.Orders;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Order;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.RowReader;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds what a link may point to. Titles match by a part, without regard to case. */
@Service
public class Candidates {
    private static final int MOST = 1_000;

    private final Catalogs catalogs;
    private final Layouts layouts;
    private final Statements statements;
    private final Scopes scopes;
    private final FilterReader filters;
    private final SavedFilters views;

    Candidates(
            Catalogs catalogs,
            Layouts layouts,
            Statements statements,
            Scopes scopes,
            FilterReader filters,
            SavedFilters views) {
        this.catalogs = catalogs;
        this.layouts = layouts;
        this.statements = statements;
        this.scopes = scopes;
        this.filters = filters;
        this.views = views;
    }

    /**
     * Records that the field may link to: of all its sources unless one is named; those that the person may not open are among them
     * unless the field says {@code accessOnly}. By title when a part of it is given, else newest first.
     */
    @Transactional
    public List<Candidate> forLink(Access access, String catalog, String field, CandidateSearch search) {
        Slot slot = slot(access, catalog, field);
        return find(
                access, slot, search, slot.field().config().path("accessOnly").asBoolean(false));
    }

    /** Records that a filter on the field may name: those that the person may see. */
    @Transactional
    public List<Candidate> forFilter(Access access, String catalog, String field, CandidateSearch search) {
        return find(access, slot(access, catalog, field), search, true);
    }

    private Slot slot(Access access, String catalog, String field) {
        Layout layout = layouts.of(catalogs.get(access, catalog));
        Slot slot = layout.slot(access.on(layout.catalog().key()), field).orElseThrow(Problems::notFound);
        if (!(slot.type() instanceof Referencing)) {
            throw Problems.badField(
                    field, "no-link", "record.no-link", slot.field().name());
        }
        return slot;
    }

    private List<Candidate> find(Access access, Slot slot, CandidateSearch search, boolean accessOnly) {
        if (search.limit() < 1 || search.limit() > MOST) {
            throw Problems.badField("limit", "limit", "record.limit", MOST);
        }
        Scope scope = scopes.of(access);
        List<Sql> parts = new ArrayList<>();
        for (long id : new TreeSet<>(((Referencing) slot.type()).targets(slot.field()))) {
            Layout source = layouts.find(id).orElse(null);
            boolean wanted = source != null
                    && (search.catalog() == null || source.catalog().answersTo(search.catalog()))
                    && (!accessOnly || access.on(source.catalog().key()).rows() != Extent.NONE);
            if (source != null && wanted) {
                parts.add(question(source, search, accessOnly, scope).tagged(id, slot.id(), search.limit(), 0));
            }
        }
        return parts.isEmpty()
                ? List.of()
                : candidates(statements.rows(new Sql().join(" UNION ALL ", parts)), search, scope);
    }

    private RecordQuery question(Layout source, CandidateSearch search, boolean accessOnly, Scope scope) {
        Access access = scope.access();
        Grant grant = access.on(source.catalog().key());
        RecordQuery query =
                accessOnly ? RecordQuery.of(layouts, access, source) : RecordQuery.open(layouts, access, source);
        sent(source.catalog(), search.filters()).ifPresent(sent -> query.filter(filter(source.catalog(), sent, scope)));
        String title = search.title().strip();
        boolean chosen = grant.rows() != Extent.NONE && source.hidesTitles(grant);
        if (title.isEmpty()) {
            return query.order(Order.newestFirst());
        } else if (chosen) {
            return query.filter(titled(source, grant, title));
        }
        return query.titled(title).order(Orders.title());
    }

    /** The text in any visible field that may name the record: a hidden one must not be found by its content. */
    private static Filter titled(Layout source, Grant grant, String title) {
        List<Slot> visible = source.visible(grant);
        return new Filter.Or(source.titled().stream()
                .filter(visible::contains)
                .map(slot -> (Filter) new Filter.Is(slot.field(), new Condition.Contains(title)))
                .toList());
    }

    private static List<Candidate> candidates(List<Map<String, Object>> found, CandidateSearch search, Scope scope) {
        List<Reference> references = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Map<String, Object> columns : found.subList(0, Math.min(found.size(), search.limit()))) {
            references.add(new Reference(
                    RowReader.requiredNumber(columns, Names.CATALOG_ID), RowReader.requiredNumber(columns, Names.ID)));
        }
        scope.targets(references);
        for (Reference reference : references) {
            var target = scope.target(reference);
            scope.catalog(reference.catalogId())
                    .ifPresent(catalog -> candidates.add(new Candidate(catalog, target.ref(), target.title())));
        }
        return candidates;
    }

    /** What was sent for that catalog: {@code {catalogId, viewId, filters}}. */
    private static Optional<JsonNode> sent(Catalog catalog, @Nullable JsonNode sent) {
        if (sent == null || sent.isMissingNode()) {
            return Optional.empty();
        }
        return entries(sent).stream()
                .filter(entry -> catalog.answersTo(entry.path("catalogId").asString("")))
                .findFirst();
    }

    private Filter filter(Catalog catalog, JsonNode sent, Scope scope) {
        Filter own = filters.read(catalog, sent.path("filters"), scope, 0);
        String view = sent.path("viewId").asString("");
        return view.isEmpty() ? own : new Filter.And(List.of(views.filter(scope.access(), catalog, view), own));
    }

    /** The list that was sent; one filter alone may stand without the list around it. */
    private static List<JsonNode> entries(JsonNode sent) {
        JsonNode tree = sent.isString() ? parsed(sent.stringValue()) : sent;
        List<JsonNode> entries =
                tree.isArray() ? tree.valueStream().toList() : tree.isMissingNode() ? List.of() : List.of(tree);
        if (!entries.stream().allMatch(entry -> entry.hasNonNull("catalogId"))) {
            throw RecordProblems.filterForm("recordsFilters");
        }
        return entries;
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            Problem problem = RecordProblems.filterForm("recordsFilters");
            problem.initCause(e);
            throw problem;
        }
    }
}
