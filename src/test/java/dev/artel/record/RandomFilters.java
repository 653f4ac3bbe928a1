package dev.artel.record;

import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.ContactValue;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Storage;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random filters in symbols; what they ask for is mostly taken from rows that are there. */
final class RandomFilters {
    private final Random random;
    private final Layout target;
    private final List<Row> targets;

    /** @param target the catalog that links point to, with its rows */
    RandomFilters(Random random, Layout target, List<Row> targets) {
        this.random = random;
        this.target = target;
        this.targets = targets;
    }

    Filter filter(Layout layout, List<Row> rows, int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(12)) {
            case 0, 1 -> new Filter.And(several(() -> filter(layout, rows, depth - 1)));
            case 2, 3 -> new Filter.Or(several(() -> filter(layout, rows, depth - 1)));
            case 4 -> new Filter.Not(filter(layout, rows, depth - 1));
            case 5 -> new Filter.Ids(several(() -> row(rows).id()));
            default -> {
                Slot slot = layout.slots().get(random.nextInt(layout.slots().size()));
                yield new Filter.Is(slot.field(), condition(slot, rows, depth));
            }
        };
    }

    private Condition condition(Slot slot, List<Row> rows, int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(12)) {
            case 0 -> new Condition.Any(several(() -> condition(slot, rows, depth - 1)));
            case 1 -> new Condition.All(several(() -> condition(slot, rows, depth - 1)));
            case 2 -> new Condition.Not(condition(slot, rows, depth - 1));
            case 3 -> new Condition.Empty();
            default -> leaf(slot, rows);
        };
    }

    private Condition leaf(Slot slot, List<Row> rows) {
        if (slot.storage() instanceof Storage.Contacts) {
            return contact(slot, rows);
        } else if (slot.storage() instanceof Storage.References) {
            return references(slot, rows);
        }
        Storage.Kind kind = ((Storage.Column) slot.storage()).kind();
        return switch (kind) {
            case LINE, TEXT -> new Condition.Contains(piece(text(slot, rows)));
            case NUMBERED -> new Condition.AnyOf(several(() -> Reference.option(numbered(slot, rows))));
            case FLAG -> new Condition.Equal(random.nextBoolean());
            default -> range(slot, rows);
        };
    }

    private Condition range(Slot slot, List<Row> rows) {
        Object from = row(rows).value(slot.id());
        Object to = row(rows).value(slot.id());
        if (from != null && random.nextInt(4) == 0) {
            return new Condition.Equal(from);
        }
        return new Condition.Between(from, to, random.nextBoolean());
    }

    private Condition references(Slot slot, List<Row> rows) {
        boolean options = !slot.type().id().equals("object");
        if (!options && random.nextInt(3) == 0) {
            return new Condition.Linked(target.catalog().id(), filter(target, targets, 1));
        }
        List<Reference> wanted = several(() -> reference(slot, rows, options));
        return random.nextBoolean() ? new Condition.AnyOf(wanted) : new Condition.AllOf(wanted);
    }

    private Reference reference(Slot slot, List<Row> rows, boolean options) {
        return row(rows).value(slot.id()) instanceof List<?> list && !list.isEmpty()
                ? (Reference) list.get(random.nextInt(list.size()))
                : options
                        ? Reference.option(99)
                        : new Reference(target.catalog().id(), 99);
    }

    private Condition contact(Slot slot, List<Row> rows) {
        if (!(row(rows).value(slot.id()) instanceof List<?> list) || list.isEmpty()) {
            return new Condition.Contact("234-56", "");
        }
        ContactValue value = (ContactValue) list.get(0);
        return new Condition.Contact(piece(value.contact()), random.nextBoolean() ? piece(value.normal()) : "");
    }

    private String text(Slot slot, List<Row> rows) {
        Object stored = row(rows).value(slot.id());
        return stored == null ? "%" : stored.toString();
    }

    private long numbered(Slot slot, List<Row> rows) {
        return row(rows).value(slot.id()) instanceof Long number ? number : 99;
    }

    private String piece(String text) {
        int[] signs = text.codePoints().toArray();
        if (signs.length == 0) {
            return "";
        }
        int from = random.nextInt(signs.length);
        int to = random.nextInt(from, signs.length) + 1;
        return new String(signs, from, to - from);
    }

    private Row row(List<Row> rows) {
        return rows.get(random.nextInt(rows.size()));
    }

    private <T> List<T> several(Supplier<T> one) {
        List<@Nullable T> list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(one.get());
        }
        return List.copyOf(list);
    }
}
