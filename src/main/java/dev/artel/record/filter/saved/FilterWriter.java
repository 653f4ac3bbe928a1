package dev.artel.record.filter.saved;

import dev.artel.access.Access;
import dev.artel.access.AccessRules;
import dev.artel.access.Privilege;
import dev.artel.access.RightsObject;
import dev.artel.access.RightsRevision;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.filter.FilterReader;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Writes views. Every change first raises the revision of rights: its row stays locked until the commit, so changes come one after the
 * other, the next number is free, and every node reads anew at its next request.
 */
@Component
class FilterWriter {
    private static final int SHARED = 500;
    private static final int OWN = 100;
    private static final int LONGEST = 64_000;

    private final SavedFilterMapper mapper;
    private final KnownFilters known;
    private final RightsRevision revision;
    private final AccessRules rules;
    private final FilterReader reader;
    private final Scopes scopes;
    private final Clock clock;

    FilterWriter(
            SavedFilterMapper mapper,
            KnownFilters known,
            RightsRevision revision,
            AccessRules rules,
            FilterReader reader,
            Scopes scopes,
            Clock clock) {
        this.mapper = mapper;
        this.known = known;
        this.revision = revision;
        this.rules = rules;
        this.reader = reader;
        this.scopes = scopes;
        this.clock = clock;
    }

    SavedFilter create(Access access, Catalog catalog, Draft draft) {
        boolean administrator = access.on(catalog.key()).may(Privilege.ADMIN);
        boolean forRights = draft.flag("forRights", false);
        boolean personal = draft.flag("personal", !administrator && !forRights);
        if (personal && forRights) {
            throw Problems.badField("forRights", "kind", "record.view-personal-rights");
        } else if (!personal && !administrator) {
            throw Problems.forbidden("record.view-administrators");
        }
        String customId = draft.customId();
        if (personal && customId != null) {
            throw Problems.badField("id", "id", "record.view-id-shared");
        }
        JsonNode filters = draft.filters();
        ArrayNode kept = filters == null ? Json.array() : kept(access, catalog, filters);
        begin();
        List<SavedFilter> others = others(access, catalog, personal, customId);
        String name = draft.text("name", "");
        Instant now = now();
        Long by = access.actor().userId();
        SavedFilterRow row = new SavedFilterRow(
                0,
                catalog.id(),
                mapper.lastNumber(catalog.id()) + 1,
                customId,
                name,
                originName(access, catalog, draft, name, name),
                forRights,
                personal ? by : null,
                Json.write(kept),
                draft.position(last(others) + 1),
                now,
                by,
                now,
                by);
        checkName(row);
        GeneratedKey key = new GeneratedKey();
        mapper.insert(row, key);
        return known.find(access, key.id()).orElseThrow(Problems::notFound);
    }

    private static int last(List<SavedFilter> others) {
        return others.stream().mapToInt(SavedFilter::position).max().orElse(0);
    }

    /** Those of the same kind, among which there must be room. */
    private List<SavedFilter> others(Access access, Catalog catalog, boolean personal, @Nullable String customId) {
        List<SavedFilter> others = known.of(access, catalog.id()).stream()
                .filter(view -> view.personal() == personal)
                .toList();
        if (others.size() >= (personal ? OWN : SHARED)) {
            throw Problems.unprocessable("record.views-many", personal ? OWN : SHARED);
        }
        if (customId != null && others.stream().anyMatch(view -> customId.equals(view.customId()))) {
            throw Problems.conflict("record.view-id-taken", customId);
        }
        return others;
    }

    SavedFilter update(Access access, Catalog catalog, long id, Draft draft) {
        JsonNode filters = draft.filters();
        ArrayNode kept = filters == null ? null : kept(access, catalog, filters);
        begin();
        SavedFilter before = changeable(access, catalog, id);
        boolean forRights = draft.flag("forRights", before.forRights());
        if (before.forRights() && !forRights || before.personal() && forRights) {
            throw Problems.badField("forRights", "kind", "record.view-kind");
        } else if (draft.flag("personal", before.personal()) != before.personal()) {
            throw Problems.badField("personal", "kind", "record.view-kind");
        }
        String name = draft.text("name", before.name());
        boolean named = before.originName().equals(before.name());
        SavedFilterRow row = new SavedFilterRow(
                id,
                catalog.id(),
                before.number(),
                before.customId(),
                name,
                originName(access, catalog, draft, named ? name : before.originName(), name),
                forRights,
                before.owner(),
                Json.write(kept == null ? before.filters() : kept),
                draft.position(before.position()),
                before.createdAt(),
                before.createdBy(),
                now(),
                access.actor().userId());
        checkName(row);
        mapper.update(row);
        return known.find(access, id).orElseThrow(Problems::notFound);
    }

    void remove(Access access, Catalog catalog, long id) {
        begin();
        SavedFilter gone = changeable(access, catalog, id);
        if (gone.forRights()) {
            // rules on a view that is not there would take from their subjects what other rules give
            rules.replace(access, RightsObject.view(catalog.id(), id), List.of());
        }
        mapper.remove(id, now(), access.actor().userId());
    }

    private void begin() {
        revision.raise();
        known.change();
    }

    /** The view as it is now that nobody else can change it. */
    private SavedFilter changeable(Access access, Catalog catalog, long id) {
        SavedFilter view = known.find(access, id).orElseThrow(Problems::notFound);
        if (!view.ownedBy(access.actor().userId()) && !access.on(catalog.key()).may(Privilege.ADMIN)) {
            throw Problems.forbidden("record.view-administrators");
        }
        return view;
    }

    private static String originName(Access access, Catalog catalog, Draft draft, String before, String name) {
        boolean administrator = access.on(catalog.key()).may(Privilege.ADMIN);
        String wanted = administrator ? draft.text("originName", before) : before;
        return wanted.isEmpty() ? name : wanted;
    }

    /** Only a rights view may do without a name, and then administrators must know it by another. */
    private static void checkName(SavedFilterRow row) {
        if (row.name().isEmpty() && !row.forRights()) {
            throw Problems.badField("name", "required", "record.view-name-required");
        } else if (row.originName().isEmpty()) {
            throw Problems.badField("originName", "required", "record.view-origin-required");
        }
    }

    private ArrayNode kept(Access access, Catalog catalog, JsonNode sent) {
        Scope scope = scopes.of(access);
        reader.read(catalog, sent, scope, 0);
        ArrayNode kept = FilterForms.kept(catalog, sent, scope);
        // what is kept may be nested deeper than what was sent
        reader.read(catalog, kept, scope, 0);
        if (Json.write(kept).length() > LONGEST) {
            throw Problems.badField("filters", "too-long", "record.view-filters-long", LONGEST);
        }
        return kept;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
