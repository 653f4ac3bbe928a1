package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Values;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What types are told when a value is read that nobody writes: only its form counts. Every record is taken to be there, since it may be by
 * the time the step runs; so no statement is needed.
 */
record LiteralContext(Access access, ZoneId zone, Clock clock, Catalogs catalogs) implements FilterContext {
    @Override
    public Optional<Catalog> catalog(String ref) {
        return catalogs.find(ref);
    }

    @Override
    public Optional<Catalog> catalog(long id) {
        return catalogs.find(id);
    }

    @Override
    public Optional<Long> record(Catalog catalog, String ref) {
        return Optional.of(Values.number(ref).orElse(1L));
    }

    @Override
    public Target target(Reference reference) {
        return new Target(Long.toString(reference.targetId()), "", false, true);
    }

    @Override
    public @Nullable ObjectNode targetValues(FieldKey field, Reference reference) {
        return null;
    }

    @Override
    public Filter filter(Catalog catalog, JsonNode sent) {
        return Filter.ALL;
    }
}
