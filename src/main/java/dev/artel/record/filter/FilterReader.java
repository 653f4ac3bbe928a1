package dev.artel.record.filter;

import dev.artel.access.Grant;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.FilterContext;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.record.RecordProblems;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads filters: form A is a list of {@code {fieldId, value}}, all of which must hold; form B is an object of conditions by field, with
 * {@code $or} and {@code $and} nested as one likes. Either may come as JSON text.
 */
@Component
public class FilterReader {
    private static final int DEPTH = 12;

    private final Layouts layouts;

    FilterReader(Layouts layouts) {
        this.layouts = layouts;
    }

    /**
     * The filter on records of that catalog, as the person of the context may ask it.
     *
     * @throws Problem BadRequest that names the field, or says which form a filter has
     */
    public Filter read(Catalog catalog, @Nullable JsonNode sent, FilterContext context, int depth) {
        if (sent == null || sent.isNull() || sent.isMissingNode()) {
            return Filter.ALL;
        }
        // what somebody who was allowed to has kept holds whoever sees which field
        Grant grant = context.kept() ? Grant.EVERYTHING : context.access().on(catalog.key());
        return new Reading(layouts.of(catalog), grant, context).filter(tree(sent), depth);
    }

    /** The filter as a tree, also where it came as text. BadRequest for what is neither. */
    public static JsonNode tree(JsonNode sent) {
        if (!sent.isString()) {
            return sent;
        } else if (sent.stringValue().isBlank()) {
            return Json.object();
        }
        try {
            return Json.read(sent.stringValue());
        } catch (JacksonException e) {
            Problem problem = form();
            problem.initCause(e);
            throw problem;
        }
    }

    private static Problem form() {
        return RecordProblems.filterForm("filters");
    }

    private record Reading(Layout layout, Grant grant, FilterContext context) {
        Filter filter(JsonNode sent, int depth) {
            if (depth > DEPTH) {
                throw Problems.badField("filters", "filter", "record.filter-deep", DEPTH);
            } else if (sent.isArray()) {
                return new Filter.And(each(sent, depth));
            } else if (!sent.isObject()) {
                throw form();
            } else if (sent.has("fieldId") || sent.has("attr")) {
                return single(sent);
            }
            List<Filter> filters = new ArrayList<>();
            sent.forEachEntry((key, value) -> filters.add(entry(key, value, depth)));
            return filters.size() == 1 ? filters.get(0) : new Filter.And(filters);
        }

        private Filter entry(String key, JsonNode value, int depth) {
            return switch (key) {
                case "$or" -> new Filter.Or(list(value, depth));
                case "$and" -> new Filter.And(list(value, depth));
                default ->
                    value.isObject() && value.has("fieldId") && value.has("value")
                            ? single(value)
                            : condition(key, value);
            };
        }

        private List<Filter> list(JsonNode sent, int depth) {
            if (!sent.isArray()) {
                throw form();
            }
            return each(sent, depth);
        }

        private List<Filter> each(JsonNode sent, int depth) {
            List<Filter> filters = new ArrayList<>();
            sent.values().forEach(part -> filters.add(filter(part, depth + 1)));
            return filters;
        }

        private Filter single(JsonNode sent) {
            String ref = sent.path(sent.has("fieldId") ? "fieldId" : "attr").asString("");
            return condition(ref, sent.path("value"));
        }

        private Filter condition(String ref, JsonNode value) {
            Slot slot = slot(ref).orElseThrow(() -> RecordProblems.unknownField(ref));
            if (slot.computed()) {
                throw Problems.badField(
                        ref, "filter", "record.not-filterable", slot.field().name());
            }
            return new Filter.Is(slot.field(), Conditions.read(value, slot.field(), context));
        }

        private Optional<Slot> slot(String ref) {
            return context.kept()
                    ? layout.catalog().field(ref).flatMap(field -> layout.slot(field.id()))
                    : layout.slot(grant, ref);
        }
    }
}
