package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.Indexed;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Referencing;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.table.Move;
import dev.artel.catalog.table.NewColumn;
import dev.artel.catalog.table.RecordTables;
import dev.artel.catalog.table.TableFacts;
import dev.artel.kernel.Json;
import dev.artel.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans the fields of one change of one catalog: their rows, the columns they need, the values that move. */
final class FieldPlanner {
    private static final int HINT = 2_000;
    private static final int VISIBLE = 100_000;

    private final StructureReader reader;
    private final CatalogRow catalog;
    private final Counters counters;
    private final Supplier<TableFacts> facts;
    private final Function<String, Optional<Catalog>> catalogs;
    private final List<NewColumn> columns = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    FieldPlanner(
            StructureReader reader,
            CatalogRow catalog,
            Counters counters,
            Supplier<TableFacts> facts,
            Function<String, Optional<Catalog>> catalogs) {
        this.reader = reader;
        this.catalog = catalog;
        this.counters = counters;
        this.facts = facts;
        this.catalogs = catalogs;
    }

    List<NewColumn> columns() {
        return columns;
    }

    List<Move> moves() {
        return moves;
    }

    /** The row of a field after the change. */
    FieldRow row(FieldDraft draft, int position) {
        Sent sent = draft.sent();
        if (sent.raw("formulaType").isString()) {
            throw sent.bad("formulaType", "formula", "catalog.field.formula");
        }
        FieldRow before = draft.before();
        FieldRow base = before != null ? before : blank(draft);
        FieldType type = reader.type(base.type());
        boolean valued = !(type.storage(Json.object()) instanceof Storage.None);
        String name = name(sent, before, valued);
        ObjectNode config = config(sent, before, type, name == null ? base.ref() : name);
        String column = column(draft, type, config, name);
        boolean system = base.system();
        return new FieldRow(
                base.catalogId(),
                base.id(),
                base.customId(),
                name,
                base.type(),
                Json.write(config),
                system ? base.required() : valued && sent.flag("required", base.required()),
                sent.text("hint", base.hint(), HINT),
                sent.flag("history", base.history()),
                sent.flag("filterable", base.filterable()),
                system ? base.apiOnly() : sent.flag("apiOnly", base.apiOnly()),
                sent.flag("hidden", base.hidden()),
                sent.text("comment", base.comment(), HINT),
                visible(sent, base.visible()),
                position,
                column,
                null,
                null);
    }

    private FieldRow blank(FieldDraft draft) {
        String id = draft.sent().ref("type");
        FieldType type = reader.find(id)
                .filter(known -> !known.manifest().kinds().isEmpty())
                .orElseThrow(() -> draft.sent().bad("type", "type", "catalog.field.type", id, reader.palette()));
        return new FieldRow(
                catalog.id(),
                draft.number(),
                draft.customId(),
                null,
                type.id(),
                "{}",
                false,
                "",
                true,
                true,
                false,
                false,
                "",
                null,
                0,
                null,
                null,
                null);
    }

    /** The name to keep; null for a field of the platform that is called as ever. */
    private @Nullable String name(Sent sent, @Nullable FieldRow before, boolean required) {
        String sentType = sent.ref("type");
        if (before != null && !sentType.isEmpty() && !sentType.equals(before.type())) {
            throw sent.bad("type", "type-change", "catalog.field.type-change", before.ref(), before.type());
        }
        if (before == null || before.name() != null) {
            return sent.name(before == null ? null : before.name(), required);
        }
        String name = sent.name("", false);
        boolean asEver = name.isEmpty()
                || Texts.LANGUAGES.stream()
                        .anyMatch(language ->
                                reader.field(catalog, before, language).name().equals(name));
        return asEver ? null : name;
    }

    private ObjectNode config(Sent sent, @Nullable FieldRow before, FieldType type, String name) {
        JsonNode config = sent.raw("config");
        if (!config.isMissingNode() && !config.isNull() && !config.isObject()) {
            throw sent.bad("config", "config", "catalog.field.config");
        }
        ObjectNode own = before == null ? null : Json.readObject(before.config());
        boolean fixed = before != null && before.system();
        if (own != null && (fixed || !config.isObject())) {
            return own;
        }
        ObjectNode whole = own == null ? Json.object() : own.deepCopy();
        if (config instanceof ObjectNode object) {
            whole.setAll(object);
        }
        return type.config(whole, new Context(name, own));
    }

    private @Nullable String visible(Sent sent, @Nullable String before) {
        if (!sent.has("visible")) {
            return before;
        }
        JsonNode visible = sent.raw("visible");
        String text = Json.write(visible);
        if (text.length() > VISIBLE) {
            throw sent.bad("visible", "visible", "catalog.text-form", "visible", VISIBLE);
        }
        return visible.isNull() ? null : text;
    }

    private @Nullable String column(FieldDraft draft, FieldType type, ObjectNode config, @Nullable String name) {
        Storage after = type.storage(config);
        FieldRow before = draft.before();
        if (before == null) {
            return after instanceof Storage.Column column ? add(draft.number(), column, type) : null;
        }
        ObjectNode own = Json.readObject(before.config());
        Storage place = type.storage(own);
        boolean one = own.path("multiselect").asBoolean(false)
                && !config.path("multiselect").asBoolean(false);
        if (place.equals(after)) {
            if (one && after instanceof Storage.References) {
                moves.add(new Move(before.id(), Move.Kind.TO_ONE, "", Reference.OPTION));
            }
            return before.columnName();
        }
        if (place instanceof Storage.Column && after instanceof Storage.References) {
            moves.add(new Move(
                    before.id(), Move.Kind.TO_SEVERAL, String.valueOf(before.columnName()), target(type, before)));
            return null;
        }
        if (place instanceof Storage.References && after instanceof Storage.Column column) {
            String to = add(before.id(), column, type);
            moves.add(new Move(before.id(), Move.Kind.TO_ONE, to, target(type, before)));
            return to;
        }
        throw draft.sent().bad("config.type", "kind-change", "field.setting.kind-change", String.valueOf(name));
    }

    /** The column of the field: one that it had before, or a new one. */
    private String add(long number, Storage.Column column, FieldType type) {
        NewColumn wanted = RecordTables.column(number, column.kind(), type instanceof Indexed, facts.get(), columns);
        if (!facts.get().columns().containsKey(wanted.name())) {
            columns.add(wanted);
        }
        return wanted.name();
    }

    private long target(FieldType type, FieldRow row) {
        if (!(type instanceof Referencing referencing)) {
            return Reference.OPTION;
        }
        Field field = reader.field(catalog, row, Texts.DEFAULT);
        return referencing.targets(field).stream().findFirst().orElse(Reference.OPTION);
    }

    private final class Context implements ConfigContext {
        private final String name;
        private final @Nullable ObjectNode before;

        Context(String name, @Nullable ObjectNode before) {
            this.name = name;
            this.before = before;
        }

        @Override
        public String fieldName() {
            return name;
        }

        @Override
        public @Nullable ObjectNode before() {
            return before;
        }

        @Override
        public long nextNumber() {
            return counters.option();
        }

        @Override
        public Optional<Catalog> catalog(String ref) {
            return catalogs.apply(ref);
        }
    }
}
