package dev.artel.record.sql;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Conditions on a value that stands in a column of the record's own table. */
final class ColumnWhere {
    private ColumnWhere() {}

    static Sql condition(Where where, Where.Place place, Condition condition) {
        if (condition instanceof Condition.Contains contains) {
            return Like.contains(place.table(), place.slot().requiredColumn(), contains.text());
        } else if (condition instanceof Condition.Equal equal) {
            return place.column().add(" = ").bind(equal.value());
        } else if (condition instanceof Condition.Between between) {
            return between(place, between);
        } else if (condition instanceof Condition.Empty) {
            return place.column().add(" IS NULL");
        } else if (place.slot().storage() instanceof Storage.Column column && column.kind() == Storage.Kind.NUMBERED) {
            return numbered(where, place, condition);
        }
        throw Where.unfit(place, condition);
    }

    static Sql link(Where where, Where.Place place, Condition condition) {
        if (condition instanceof Condition.Empty) {
            return place.column().add(" IS NULL");
        }
        return numbered(where, place, condition);
    }

    static Sql codes(Where.Place place, Condition condition) {
        if (condition instanceof Condition.Empty) {
            return Sql.of("(")
                    .add(place.column())
                    .add(" IS NULL OR ")
                    .add(place.column())
                    .add(" = '')");
        } else if (condition instanceof Condition.AnyCode any) {
            return Where.any(any.codes(), code -> code(place, code));
        } else if (condition instanceof Condition.AnyOf any) {
            return Where.any(codes(place, any.targets()), code -> code(place, code));
        } else if (condition instanceof Condition.AllOf all) {
            List<String> codes = codes(place, all.targets());
            return codes.size() < all.targets().size() ? Where.never() : Where.all(codes, code -> code(place, code));
        }
        throw Where.unfit(place, condition);
    }

    private static List<String> codes(Where.Place place, List<Reference> options) {
        return options.stream()
                .flatMap(option -> OptionCodes.codes(place.slot().field(), List.of(option)).stream())
                .toList();
    }

    private static Sql code(Where.Place place, String code) {
        return Sql.of("FIND_IN_SET(").bind(code).add(", ").add(place.column()).add(") > 0");
    }

    private static Sql numbered(Where where, Where.Place place, Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            List<Long> numbers = numbers(place, any.targets());
            return numbers.isEmpty()
                    ? Where.never()
                    : place.column().add(" IN ").list(numbers);
        } else if (condition instanceof Condition.AllOf all) {
            return Where.all(
                    all.targets(),
                    target -> numbers(place, List.of(target)).isEmpty()
                            ? Where.never()
                            : place.column().add(" = ").bind(target.targetId()));
        } else if (condition instanceof Condition.Linked linked) {
            return where.linked(linked, place.column());
        } else if (condition instanceof Condition.InCard card) {
            long target = place.slot().storage() instanceof Storage.Link link ? link.catalogId() : Catalog.USERS;
            return card.catalogs().contains(target)
                    ? CardWhere.holds(where, card, target, place.column())
                    : Where.never();
        }
        throw Where.unfit(place, condition);
    }

    /** The numbers of those targets that the column can hold at all. */
    private static List<Long> numbers(Where.Place place, List<Reference> targets) {
        Stream<Reference> fitting = targets.stream();
        if (place.slot().storage() instanceof Storage.Link link) {
            fitting = fitting.filter(target -> target.catalogId() == link.catalogId());
        }
        return fitting.map(Reference::targetId).toList();
    }

    private static Sql between(Where.Place place, Condition.Between between) {
        List<Sql> bounds = new ArrayList<>();
        if (between.from() != null) {
            bounds.add(place.column().add(" >= ").bind(between.from()));
        }
        if (between.to() != null) {
            Sql column = place.column();
            bounds.add((between.below() ? column.add(" < ") : column.add(" <= ")).bind(between.to()));
        }
        if (bounds.isEmpty()) {
            return place.column().add(" IS NOT NULL");
        }
        return Where.all(bounds, bound -> bound);
    }
}
