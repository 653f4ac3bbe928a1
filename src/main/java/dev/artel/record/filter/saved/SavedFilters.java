package dev.artel.record.filter.saved;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.Filter;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.filter.FilterReader;
import dev.artel.record.sql.ViewFilters;
import dev.artel.record.value.Scopes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The views of catalogs: shared ones, which everybody sees who sees the catalog; rights views, which those see whom they give something;
 * and personal ones, which exist for their owners alone. Shared and rights views are changed by administrators of the catalog. What a
 * view without a name finds may still carry rights; only those who give access see the view itself. A view whose filter names what is
 * not there any more finds nothing, and tells why.
 */
@Service
public class SavedFilters implements ViewFilters {
    private static final Filter NOTHING = new Filter.Or(List.of());

    private final Catalogs catalogs;
    private final KnownFilters known;
    private final FilterWriter writer;
    private final FilterReader reader;
    private final Scopes scopes;

    SavedFilters(Catalogs catalogs, KnownFilters known, FilterWriter writer, FilterReader reader, Scopes scopes) {
        this.catalogs = catalogs;
        this.known = known;
        this.writer = writer;
        this.reader = reader;
        this.scopes = scopes;
    }

    /** What the person sees in the menu of the catalog, shared ones first. NotFound when there is no such catalog. */
    @Transactional
    public List<SavedFilter> list(Access access, String catalog) {
        return visible(access, catalogs.get(access, catalog));
    }

    /** The view of that number or text id; NotFound for one that is not there or somebody else's own. */
    @Transactional
    public SavedFilter find(Access access, String catalog, String view) {
        return find(access, catalogs.get(access, catalog), view).orElseThrow(Problems::notFound);
    }

    /** The rights views of a catalog, whoever sees them. */
    public List<SavedFilter> rights(Access access, long catalogId) {
        return known.shared(access, catalogId).stream()
                .filter(SavedFilter::forRights)
                .toList();
    }

    /**
     * Keeps a filter: {@code name, originName, forRights, personal, filters, position, id}. Shared ones and rights views are the
     * administrators', who make those unless they say {@code personal}; others make their own.
     *
     * @throws Problem Forbidden; BadRequest that names the member or the field; Conflict for an id that is taken
     */
    @Transactional
    public SavedFilter create(Access access, String catalog, ObjectNode sent) {
        return writer.create(access, catalogs.get(access, catalog), new Draft(sent));
    }

    /** Changes the members that are sent. Whose it is stays as it is, and a rights view stays one. */
    @Transactional
    public SavedFilter update(Access access, String catalog, String view, ObjectNode sent) {
        Catalog where = catalogs.get(access, catalog);
        SavedFilter before = find(access, where, view).orElseThrow(Problems::notFound);
        return writer.update(access, where, before.id(), new Draft(sent));
    }

    /** Removes it for good: nobody can take it back. */
    @Transactional
    public void remove(Access access, String catalog, String view) {
        Catalog where = catalogs.get(access, catalog);
        SavedFilter before = find(access, where, view).orElseThrow(Problems::notFound);
        writer.remove(access, where, before.id());
    }

    /** What the view finds, in symbols, as it holds for that person; nothing when it cannot be read any more. NotFound for no view. */
    public Filter filter(long savedFilterId, Access who) {
        return filter(known.find(who, savedFilterId).orElseThrow(Problems::notFound), who);
    }

    /**
     * The same for the view of that number or text id in a request.
     *
     * @throws Problem BadRequest when the person sees no such view
     */
    public Filter filter(Access who, Catalog catalog, String view) {
        SavedFilter found = find(who, catalog, view)
                .orElseThrow(() -> Problems.badField("viewId", "unknown-view", "record.unknown-view", view));
        return filter(found, who);
    }

    private Filter filter(SavedFilter view, Access who) {
        return read(view, who) instanceof Read.Good good ? good.filter() : NOTHING;
    }

    @Override
    public Optional<Filter> of(long viewId, Access access) {
        return known.find(access, viewId)
                .filter(SavedFilter::forRights)
                .flatMap(view ->
                        read(view, access) instanceof Read.Good good ? Optional.of(good.filter()) : Optional.empty());
    }

    /** Why the view finds nothing any more; empty when it is as it should be. What exactly is wrong is for who can mend it. */
    public Optional<Text> problem(SavedFilter view, Access access) {
        if (!(read(view, access) instanceof Read.Bad bad)) {
            return Optional.empty();
        }
        boolean mends = view.personal()
                || catalogs.find(view.catalogId())
                        .filter(catalog -> access.on(catalog.key()).may(Privilege.ADMIN))
                        .isPresent();
        return Optional.of(mends ? bad.why() : Text.of("record.view-broken"));
    }

    /** The filter in the form of the API: {@code [{id, fieldId, attr, value}]}, see {@link FilterForms}. No statement. */
    public ArrayNode answered(SavedFilter view, Access access) {
        return catalogs.find(view.catalogId())
                .map(catalog -> FilterForms.answered(catalog, view.filters(), scopes.kept(access)))
                .orElse(view.filters());
    }

    /**
     * Whether anybody has a view of that number or text id in the catalog. Asks the table only about one that is neither for everybody nor
     * the person's own.
     */
    @Transactional(readOnly = true)
    public boolean exists(Access access, Catalog catalog, String view) {
        return known.exists(access, catalog.id(), view);
    }

    private Optional<SavedFilter> find(Access access, Catalog catalog, String view) {
        return visible(access, catalog).stream()
                .filter(one -> one.answersTo(view))
                .findFirst();
    }

    /** Whoever gives access sees all; others see of the rights views those that have a name and give them something. */
    private List<SavedFilter> visible(Access access, Catalog catalog) {
        Grant grant = access.on(catalog.key());
        boolean all = grant.may(Privilege.ACCESS);
        return known.of(access, catalog.id()).stream()
                .filter(view -> all || view.personal() || !view.hidden() && (!view.forRights() || gives(grant, view)))
                .toList();
    }

    private static boolean gives(Grant grant, SavedFilter view) {
        return grant.shares().stream()
                .map(share -> share.views().get(view.id()))
                .anyMatch(right -> right != null && right.may(Privilege.VIEW));
    }

    /** What came of reading a kept filter. */
    private sealed interface Read {
        record Good(Filter filter) implements Read {}

        record Bad(Text why) implements Read {}
    }

    private Read read(SavedFilter view, Access who) {
        Catalog catalog = catalogs.find(view.catalogId()).orElse(null);
        if (catalog == null) {
            return new Read.Bad(Text.of("record.view-catalog"));
        }
        try {
            return new Read.Good(reader.read(catalog, view.filters(), scopes.kept(who), 0));
        } catch (Problem problem) {
            return new Read.Bad(problem.text());
        }
    }
}
