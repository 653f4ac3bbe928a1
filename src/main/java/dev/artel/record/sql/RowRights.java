package dev.artel.record.sql;

import dev.artel.access.Access;
import dev.artel.access.Extent;
import dev.artel.access.Grant;
import dev.artel.access.Grant.Share;
import dev.artel.access.Need;
import dev.artel.access.Right;
import dev.artel.catalog.field.Filter;
import dev.artel.kernel.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A person's rights on the rows of a catalog as SQL: conditions that rows meet, and columns that tell in which of the rights views a row
 * lies. A view whose filter cannot be read gives nothing, and nothing else is given by its subject either.
 */
public final class RowRights {
    private static final int MOST_WAYS = 16;

    private final Layout layout;
    private final Grant grant;
    private final Map<Long, Filter> views = new TreeMap<>();
    private final Set<Long> broken = new HashSet<>();

    RowRights(Layouts layouts, Access access, Layout layout) {
        this.layout = layout;
        Grant symbolic = access.on(layout.catalog().key());
        symbolic.shares().stream()
                .flatMap(share -> share.views().keySet().stream())
                .distinct()
                .forEach(view -> layouts.view(view, access)
                        .ifPresentOrElse(filter -> views.put(view, filter), () -> broken.add(view)));
        this.grant = broken.isEmpty() ? symbolic : closed(symbolic);
    }

    /** What rules give, where a view that cannot be read forbids. */
    public Grant grant() {
        return grant;
    }

    /**
     * The condition that the need is met on the row of a table under that alias. It is asked of one row after the other: the comparison
     * with a number keeps the server from starting at the side tables, which is slow for whoever may see many.
     */
    Sql where(Where where, Identifier table, Need need) {
        Extent extent = grant.extent(need);
        if (extent == Extent.ALL) {
            return Where.always();
        } else if (extent == Extent.NONE) {
            return Where.never();
        }
        List<Share> onlyRecords = grant.shares().stream()
                .filter(share -> onlyRecords(share, need))
                .toList();
        List<Sql> any = new ArrayList<>();
        for (Share share : grant.shares()) {
            if (!onlyRecords(share, need)) {
                any.add(share(where.open(), table, need, share));
            }
        }
        if (!onlyRecords.isEmpty()) {
            any.add(Sql.of("EXISTS (SELECT 1 FROM access_rule r WHERE r.object_id = ")
                    .column(table, Names.ID)
                    .add(" AND ")
                    .add(rules(onlyRecords, need))
                    .add(")"));
        }
        if (!given(need).isEmpty()) {
            any.add(given(table, need));
        }
        return Sql.of("(").add(Where.any(any, part -> part)).add(") = 1");
    }

    /** Numbers of the records on which the need is met by what comes with work. */
    private List<Long> given(Need need) {
        return grant.given().entrySet().stream()
                .filter(entry -> need.metBy(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Sql given(Identifier table, Need need) {
        return new Sql().column(table, Names.ID).add(" IN ").list(given(need));
    }

    private static boolean onlyRecords(Share share, Need need) {
        return share.records() != null && share.views().isEmpty() && !byRule(share, need);
    }

    private static boolean byRule(Share share, Need need) {
        return share.base() != null && need.metBy(share.base());
    }

    /**
     * Statements that together give the numbers of the rows on which the need is met, each by the index that its own condition has;
     * in the trash or not. For whoever may see few of many. Empty where a rule on the whole catalog meets the need, so that most rows
     * do, and where there are too many ways.
     */
    Optional<List<Sql>> ways(Where where, Need need) {
        if (grant.shares().stream().anyMatch(share -> byRule(share, need))) {
            return Optional.empty();
        }
        List<Sql> ways = new ArrayList<>();
        List<Share> onRecords = grant.shares().stream()
                .filter(share -> share.records() != null && need.metBy(share.records()))
                .toList();
        if (!onRecords.isEmpty()) {
            ways.add(
                    Sql.of("SELECT r.object_id AS id FROM access_rule r WHERE ").add(rules(onRecords, need)));
        }
        if (!given(need).isEmpty()) {
            Identifier table = where.alias("w");
            ways.add(Sql.of("SELECT ")
                    .column(table, Names.ID)
                    .add(" AS id FROM ")
                    .name(layout.table())
                    .add(" ")
                    .name(table)
                    .add(" WHERE ")
                    .add(given(table, need)));
        }
        for (Share share : grant.shares()) {
            share.views().entrySet().stream()
                    .filter(view -> need.metBy(view.getValue()))
                    .flatMap(view -> Stream.ofNullable(views.get(view.getKey())))
                    .flatMap(filter -> Alternatives.of(filter).stream())
                    .forEach(filter -> ways.add(way(where.open(), share, filter)));
        }
        return ways.size() > MOST_WAYS ? Optional.empty() : Optional.of(ways);
    }

    /** The rows that a filter finds, as far as nothing deeper or forbidding stands against it. */
    private Sql way(Where where, Share share, Filter filter) {
        Identifier table = where.alias("w");
        Sql way = Sql.of("SELECT ")
                .column(table, Names.ID)
                .add(" AS id FROM ")
                .name(layout.table())
                .add(" ")
                .name(table)
                .add(" WHERE ")
                .add(where.filter(layout, table, filter));
        if (forbids(share)) {
            way.add(" AND ").add(Where.not(forbidden(where, table, share)));
        }
        return share.records() == null ? way : way.add(" AND NOT ").add(ruled(table, share));
    }

    /** Columns that are true for rows in the rights views that count for the person. */
    List<Sql> facts(Where where, Identifier table) {
        List<Sql> facts = new ArrayList<>();
        views.forEach((view, filter) ->
                facts.add(where.open().filter(layout, table, filter).add(" AS ").name(ViewFacts.column(view))));
        return facts;
    }

    /** The views in which the row lies, out of the columns that {@link #facts} has added. */
    public Set<Long> views(Map<String, Object> columns) {
        Set<Long> in = new HashSet<>(broken);
        in.addAll(ViewFacts.views(columns));
        return in;
    }

    private Sql share(Where where, Identifier table, Need need, Share share) {
        Sql viewPart = viewPart(where, table, need, share);
        if (share.records() == null) {
            return viewPart;
        }
        Sql own = new Sql().add("r.object_id = ").column(table, Names.ID).add(" AND ");
        return Sql.of("(EXISTS (SELECT 1 FROM access_rule r WHERE ")
                .add(own)
                .add(rules(List.of(share), need))
                .add(") OR NOT ")
                .add(ruled(table, share))
                .add(" AND ")
                .add(viewPart)
                .add(")");
    }

    /** That a rule of the subject stands on the very record. */
    private Sql ruled(Identifier table, Share share) {
        return Sql.of("EXISTS (SELECT 1 FROM access_rule r WHERE r.object_id = ")
                .column(table, Names.ID)
                .add(" AND ")
                .add(rulesOf(List.of(share)))
                .add(")");
    }

    private Sql viewPart(Where where, Identifier table, Need need, Share share) {
        List<Sql> all = new ArrayList<>();
        Sql met = in(where, table, share, need::metBy);
        boolean some = share.views().values().stream().anyMatch(need::metBy);
        if (forbids(share)) {
            all.add(Where.not(forbidden(where, table, share)));
        }
        if (!byRule(share, need)) {
            all.add(met);
        } else if (share.views().values().stream()
                .anyMatch(right -> right.privilege() != Right.NONE.privilege() && !need.metBy(right))) {
            Sql lower = Where.not(in(
                    where, table, share, right -> right.privilege() != Right.NONE.privilege() && !need.metBy(right)));
            all.add(some ? Where.any(List.of(lower, met), part -> part) : lower);
        }
        return Where.all(all, part -> part);
    }

    private static boolean forbids(Share share) {
        return share.views().values().stream().anyMatch(right -> right.privilege() == Right.NONE.privilege());
    }

    private Sql forbidden(Where where, Identifier table, Share share) {
        return in(where, table, share, right -> right.privilege() == Right.NONE.privilege());
    }

    /** That the row lies in one of those views of the share whose right fits. */
    private Sql in(Where where, Identifier table, Share share, Predicate<Right> fits) {
        List<Long> fitting = share.views().entrySet().stream()
                .filter(entry -> fits.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return Where.any(fitting, view -> {
            Filter filter = views.get(view);
            return filter == null ? Where.always() : where.filter(layout, table, filter);
        });
    }

    private Sql rules(List<Share> shares, Need need) {
        Sql sql = rulesOf(shares)
                .add(" AND r.privilege >= ")
                .bind(need.privilege().rank());
        if (need.field() == null || shares.stream().noneMatch(Share::limits)) {
            return sql;
        }
        return sql.add(
                        " AND COALESCE((SELECT f.level FROM access_rule_field f WHERE f.rule_id = r.id AND f.field_id = ")
                .bind(need.field())
                .add("), (SELECT f.level FROM access_rule_field f WHERE f.rule_id = r.id AND f.field_id = 0), 1) > 0");
    }

    private Sql rulesOf(List<Share> shares) {
        return Sql.of("r.object = 'record' AND r.catalog_id = ")
                .bind(layout.catalog().id())
                .add(" AND r.subject IN ")
                .list(shares.stream().map(share -> share.subject().key()).toList());
    }

    private Grant closed(Grant symbolic) {
        return new Grant(
                symbolic.shares().stream()
                        .map(share -> {
                            Map<Long, Right> rights = new HashMap<>(share.views());
                            rights.replaceAll((view, right) -> broken.contains(view) ? Right.NONE : right);
                            return new Share(share.subject(), share.base(), rights, share.records(), share.limits());
                        })
                        .toList(),
                symbolic.given());
    }
}
