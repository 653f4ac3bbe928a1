package dev.artel.access.rule;

import dev.artel.access.CatalogKey;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Grant.Share;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.access.Subject;
import dev.artel.access.rule.RuleMapper.RecordsRow;
import dev.artel.access.rule.RuleMapper.RuleRow;
import dev.artel.kernel.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rules as they were at one revision, by the object they are about. */
final class Rules {
    /** Numbers of {@code $name} and {@code $email} in {@code $users}. */
    private static final long NAME = 1;

    private static final long EMAIL = 2;

    /** What everybody may see of colleagues, whatever rules say: without it no field with people in it could be read. */
    private static final Share COLLEAGUES = Share.of(
            Subject.PLATFORM,
            new Right(Privilege.VIEW, FieldRight.HIDDEN, Map.of(NAME, FieldRight.VIEW, EMAIL, FieldRight.VIEW)));

    private final long revision;
    private final Map<Long, Map<Subject, Right>> sections;
    private final Map<Long, Map<Subject, Right>> catalogs;
    private final Map<Long, Map<Long, Map<Subject, Right>>> views;
    private final Map<Long, Map<Subject, OnRecords>> records = new HashMap<>();

    Rules(long revision, List<RuleRow> rows, List<RecordsRow> onRecords) {
        this.revision = revision;
        this.sections = byObject(rows, "section");
        this.catalogs = byObject(rows, "catalog");
        this.views = new HashMap<>();
        Map<Long, List<RuleRow>> byCatalog = new HashMap<>();
        rows.stream()
                .filter(row -> row.object().equals("view"))
                .forEach(row -> byCatalog
                        .computeIfAbsent(row.catalogId(), id -> new ArrayList<>())
                        .add(row));
        byCatalog.forEach((catalog, some) -> views.put(catalog, byObject(some, "view")));
        onRecords.forEach(row -> Subject.of(row.subject())
                .ifPresent(subject -> records.computeIfAbsent(row.catalogId(), id -> new HashMap<>())
                        .merge(subject, onRecords(row), OnRecords::or)));
    }

    /** The most that rules on single records give, and whether one of them says something about fields. */
    private record OnRecords(Right most, boolean limits) {
        OnRecords or(OnRecords other) {
            return new OnRecords(most.or(other.most), limits || other.limits);
        }
    }

    private static OnRecords onRecords(RecordsRow row) {
        Map<Long, FieldRight> named = new HashMap<>();
        if (row.fields() != null) {
            Json.read(row.fields())
                    .forEachEntry((field, level) -> named.put(Long.valueOf(field), FieldRight.ranked(level.asInt())));
        }
        return new OnRecords(right(Privilege.ranked(row.privilege()), named), row.fields() != null);
    }

    long revision() {
        return revision;
    }

    /** What those subjects together may do with the catalog. */
    Grant grant(CatalogKey catalog, Collection<Subject> subjects) {
        List<Share> shares = new ArrayList<>();
        if (CatalogKey.USERS.equals(catalog.systemId())) {
            shares.add(COLLEAGUES);
        }
        for (Subject subject : subjects) {
            Share share = share(catalog, subject);
            if (share != null) {
                shares.add(share);
            }
        }
        return new Grant(shares);
    }

    private @Nullable Share share(CatalogKey catalog, Subject subject) {
        Right onCatalog = catalogs.getOrDefault(catalog.id(), Map.of()).get(subject);
        Right base = onCatalog != null
                ? onCatalog
                : sections.getOrDefault(catalog.sectionId(), Map.of()).get(subject);
        Map<Long, Right> onViews = new HashMap<>();
        views.getOrDefault(catalog.id(), Map.of()).forEach((view, rules) -> {
            Right right = rules.get(subject);
            if (right != null) {
                onViews.put(view, right);
            }
        });
        OnRecords some = records.getOrDefault(catalog.id(), Map.of()).get(subject);
        Right onRecords = some == null ? null : some.most();
        if (base == null) {
            boolean inside = onViews.values().stream().anyMatch(right -> right.may(Privilege.VIEW))
                    || onRecords != null && onRecords.may(Privilege.VIEW);
            // whoever is given something inside finds the way to it
            base = inside ? Right.of(Privilege.SEARCH) : null;
        }
        return base == null && onViews.isEmpty() && onRecords == null
                ? null
                : new Share(subject, base, onViews, onRecords, some != null && some.limits());
    }

    private static Map<Long, Map<Subject, Right>> byObject(List<RuleRow> rows, String object) {
        Map<Long, Map<Subject, Right>> rights = new HashMap<>();
        rights(rows.stream().filter(row -> row.object().equals(object)).toList())
                .forEach((rule, right) -> rights.computeIfAbsent(rule.objectId(), id -> new HashMap<>())
                        .put(rule.subject(), right));
        return rights;
    }

    /** An object's rule for a subject. */
    record Key(long objectId, Subject subject) {}

    /** The rules that the rows tell, each of which may stand in several rows; what has no known subject is left out. */
    static Map<Key, Right> rights(List<RuleRow> rows) {
        Map<Key, Map<Long, FieldRight>> fields = new HashMap<>();
        Map<Key, Privilege> privileges = new HashMap<>();
        for (RuleRow row : rows) {
            Subject subject = Subject.of(row.subject()).orElse(null);
            if (subject == null) {
                continue;
            }
            Key key = new Key(row.objectId(), subject);
            privileges.put(key, Privilege.ranked(row.privilege()));
            Map<Long, FieldRight> named = fields.computeIfAbsent(key, one -> new HashMap<>());
            if (row.fieldId() != null && row.level() != null) {
                named.put(row.fieldId(), FieldRight.ranked(row.level()));
            }
        }
        Map<Key, Right> rights = new HashMap<>();
        privileges.forEach((key, privilege) -> rights.put(key, right(privilege, fields.getOrDefault(key, Map.of()))));
        return rights;
    }

    private static Right right(Privilege privilege, Map<Long, FieldRight> named) {
        Map<Long, FieldRight> fields = new HashMap<>(named);
        FieldRight others = fields.remove(0L);
        return new Right(privilege, others == null ? Right.of(privilege).otherFields() : others, fields);
    }
}
