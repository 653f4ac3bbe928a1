package dev.artel.record;

import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.ContactValue;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Reference;
import dev.artel.record.value.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says whether a row fulfils a filter, by walking through it in memory: what the database's answers are held against. */
final class FilterOracle {
    private final Map<Reference, Row> linked;

    /** @param linked the records of other catalogs that links may point to */
    FilterOracle(Map<Reference, Row> linked) {
        this.linked = linked;
    }

    boolean holds(Filter filter, Row row) {
        if (filter instanceof Filter.Is is) {
            return holds(is.condition(), row.value(is.field().id()));
        } else if (filter instanceof Filter.Ids ids) {
            return ids.ids().contains(row.id());
        } else if (filter instanceof Filter.And and) {
            return and.filters().stream().allMatch(part -> holds(part, row));
        } else if (filter instanceof Filter.Or or) {
            return or.filters().stream().anyMatch(part -> holds(part, row));
        }
        return !holds(((Filter.Not) filter).filter(), row);
    }

    private boolean holds(Condition condition, @Nullable Object stored) {
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(part -> holds(part, stored));
        } else if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(part -> holds(part, stored));
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), stored);
        } else if (condition instanceof Condition.Empty) {
            return stored == null || stored instanceof List<?> list && list.isEmpty();
        } else if (condition instanceof Condition.AnyOf any) {
            return any.targets().stream().anyMatch(target -> has(stored, target));
        } else if (condition instanceof Condition.AllOf all) {
            return all.targets().stream().allMatch(target -> has(stored, target));
        } else if (condition instanceof Condition.Linked wanted) {
            return stored instanceof List<?> list
                    && list.stream().anyMatch(reference -> links((Reference) reference, wanted));
        }
        return value(condition, stored);
    }

    private boolean value(Condition condition, @Nullable Object stored) {
        if (condition instanceof Condition.Contains contains) {
            return stored != null && folded(stored.toString()).contains(folded(contains.text()));
        } else if (condition instanceof Condition.Equal equal) {
            return equal(stored, equal.value());
        } else if (condition instanceof Condition.Between between) {
            return stored != null && between(stored, between);
        } else if (condition instanceof Condition.Contact contact) {
            return stored instanceof List<?> list
                    && list.stream().anyMatch(item -> contact((ContactValue) item, contact));
        }
        throw new IllegalArgumentException("the oracle does not know " + condition);
    }

    private boolean links(Reference reference, Condition.Linked wanted) {
        Row target = linked.get(reference);
        return reference.catalogId() == wanted.catalogId() && target != null && holds(wanted.filter(), target);
    }

    private static boolean has(@Nullable Object stored, Reference target) {
        return stored instanceof List<?> list ? list.contains(target) : Objects.equals(stored, target.targetId());
    }

    private static boolean equal(@Nullable Object stored, Object wanted) {
        return stored instanceof String text
                ? folded(text).equals(folded(wanted.toString()))
                : stored != null && compare(stored, wanted) == 0;
    }

    private static boolean between(Object stored, Condition.Between between) {
        boolean above = between.from() == null || compare(stored, between.from()) >= 0;
        if (between.to() == null) {
            return above;
        }
        int upper = compare(stored, between.to());
        return above && (between.below() ? upper < 0 : upper <= 0);
    }

    private static boolean contact(ContactValue value, Condition.Contact wanted) {
        return folded(value.contact()).contains(folded(wanted.text()))
                || !wanted.normal().isEmpty() && folded(value.normal()).contains(folded(wanted.normal()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object one, Object other) {
        return one instanceof String text
                ? folded(text).compareTo(folded(other.toString()))
                : ((Comparable) one).compareTo(other);
    }

    /** As the collation sees it: without regard to case, ё and е as one. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
