package dev.artel.catalog.field;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.People;
import dev.artel.catalog.RecordTable;
import dev.artel.kernel.Identifier;
import dev.artel.kernel.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Surroundings of a field in tests: the employees and one catalog {@code targets} (101), each with records 1 to 99. */
public final class FakeContext implements FilterContext, ConfigContext {
    public static final Catalog USERS = catalog(Catalog.USERS, "$users", "$settings");
    public static final Catalog TARGETS = catalog(101, "targets", "2");

    private final ZoneId zone;
    private final @Nullable ObjectNode before;
    private long next = 1;

    public FakeContext(ZoneId zone, @Nullable ObjectNode before) {
        this.zone = zone;
        this.before = before;
    }

    public FakeContext() {
        this(ZoneId.of("Europe/Moscow"), null);
    }

    private static Catalog catalog(long id, String ref, String section) {
        RecordTable table = new RecordTable(Identifier.of("c_" + id), true, Map.of());
        return new Catalog(id, ref, 2, section, "Catalog " + ref, "folder", "", true, List.of(), 1, table);
    }

    /** A field of that type whose settings are as the type keeps them. */
    public static Field field(FieldType type, ObjectNode sent) {
        ObjectNode config = type.config(sent, new FakeContext());
        return new Field(101, 7, null, "Поле", type, config, false, "", true, true, false, false, "", null);
    }

    @Override
    public String fieldName() {
        return "Поле";
    }

    @Override
    public @Nullable ObjectNode before() {
        return before;
    }

    @Override
    public long nextNumber() {
        return next++;
    }

    @Override
    public Access access() {
        return People.ADMINISTRATOR;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-25T21:30:00.123Z"), ZoneOffset.UTC);
    }

    @Override
    public Optional<Catalog> catalog(String ref) {
        return List.of(USERS, TARGETS).stream()
                .filter(catalog -> ref.equals(catalog.ref()) || ref.equals(Long.toString(catalog.id())))
                .findFirst();
    }

    @Override
    public Optional<Catalog> catalog(long id) {
        return catalog(Long.toString(id));
    }

    @Override
    public Optional<Long> record(Catalog catalog, String ref) {
        return Values.number(ref).filter(id -> id > 0 && id < 100);
    }

    @Override
    public Target target(Reference reference) {
        return new Target(Long.toString(reference.targetId()), "Запись " + reference.targetId(), false, true);
    }

    @Override
    public @Nullable ObjectNode targetValues(FieldKey field, Reference reference) {
        return null;
    }

    @Override
    public Filter filter(Catalog catalog, JsonNode sent) {
        return Filter.ALL;
    }

    /** JSON with single quotes. */
    public static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'));
    }
}
