package dev.artel.record.sql;

import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Reference;
import dev.artel.kernel.Identifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Conditions on values that stand in a side table of the catalog. */
final class SideWhere {
    private final Where where;
    private final Where.Place place;

    SideWhere(Where where, Where.Place place) {
        this.where = where;
        this.place = place;
    }

    Sql references(Condition condition) {
        Identifier side = place.layout().catalog().table().references();
        Identifier alias = where.alias("m");
        if (condition instanceof Condition.Empty) {
            return Sql.of("NOT ").add(exists(side, alias, new Sql()));
        } else if (condition instanceof Condition.AnyOf any) {
            return any.targets().isEmpty() ? Where.never() : exists(side, alias, targets(alias, any.targets()));
        } else if (condition instanceof Condition.AllOf all) {
            return Where.all(all.targets(), target -> {
                Identifier own = where.alias("m");
                return exists(side, own, targets(own, List.of(target)));
            });
        } else if (condition instanceof Condition.Linked linked) {
            Sql target = Sql.of(" AND ")
                    .column(alias, Names.TARGET_CATALOG)
                    .add(" = ")
                    .bind(linked.catalogId())
                    .add(" AND ")
                    .add(where.linked(linked, new Sql().column(alias, Names.TARGET_RECORD)));
            return exists(side, alias, target);
        } else if (condition instanceof Condition.InCard card) {
            return exists(side, alias, Sql.of(" AND ").add(inCard(alias, card)));
        }
        throw Where.unfit(place, condition);
    }

    private Sql inCard(Identifier alias, Condition.InCard card) {
        return Where.any(
                card.catalogs(),
                catalog -> Sql.of("(")
                        .column(alias, Names.TARGET_CATALOG)
                        .add(" = ")
                        .bind(catalog)
                        .add(" AND ")
                        .add(CardWhere.holds(where, card, catalog, new Sql().column(alias, Names.TARGET_RECORD)))
                        .add(")"));
    }

    Sql contacts(Condition condition) {
        Identifier side = place.layout().catalog().table().contacts();
        Identifier alias = where.alias("k");
        if (condition instanceof Condition.Empty) {
            return Sql.of("NOT ").add(exists(side, alias, new Sql()));
        } else if (condition instanceof Condition.Contains contains) {
            return exists(side, alias, Sql.of(" AND ").add(Like.contains(alias, Names.CONTACT, contains.text())));
        } else if (condition instanceof Condition.Contact contact) {
            return exists(side, alias, Sql.of(" AND ").add(contact(alias, contact)));
        }
        throw Where.unfit(place, condition);
    }

    private static Sql contact(Identifier alias, Condition.Contact contact) {
        Sql text = Like.contains(alias, Names.CONTACT, contact.text());
        if (contact.normal().isEmpty()) {
            return text;
        }
        return Sql.of("(")
                .add(text)
                .add(" OR ")
                .add(Like.contains(alias, Names.NORMAL, contact.normal()))
                .add(")");
    }

    private static Sql targets(Identifier alias, List<Reference> targets) {
        Map<Long, List<Long>> byCatalog = targets.stream()
                .collect(Collectors.groupingBy(
                        Reference::catalogId,
                        TreeMap::new,
                        Collectors.mapping(Reference::targetId, Collectors.toList())));
        return Sql.of(" AND ")
                .add(Where.any(
                        List.copyOf(byCatalog.entrySet()),
                        entry -> Sql.of("(")
                                .column(alias, Names.TARGET_CATALOG)
                                .add(" = ")
                                .bind(entry.getKey())
                                .add(" AND ")
                                .column(alias, Names.TARGET_RECORD)
                                .add(" IN ")
                                .list(entry.getValue())
                                .add(")")));
    }

    private Sql exists(Identifier side, Identifier alias, Sql more) {
        return Sql.of("EXISTS (SELECT 1 FROM ")
                .name(side)
                .add(" ")
                .name(alias)
                .add(" WHERE ")
                .column(alias, Names.RECORD_ID)
                .add(" = ")
                .column(place.table(), Names.ID)
                .add(" AND ")
                .column(alias, Names.FIELD_ID)
                .add(" = ")
                .bind(place.slot().id())
                .add(more)
                .add(")");
    }
}
