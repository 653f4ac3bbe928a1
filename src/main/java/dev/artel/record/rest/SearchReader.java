package dev.artel.record.rest;

import dev.artel.kernel.Brackets;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.record.Fields;
import dev.artel.record.Search;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the parameters that lists of records have in common. */
public final class SearchReader {
    private static final int LIMIT = 100;

    private final ObjectNode tree;

    public SearchReader(Map<String, String[]> parameters) {
        tree = Brackets.tree(parameters);
    }

    /**
     * {@code viewId, filters, fields, searchText, sortField, sortType, limit, offset, cursor, id} as documented.
     *
     * @throws Problem BadRequest that names the parameter
     */
    public Search search() {
        String sort = text("sortField");
        return new Search(
                tree.get("filters"),
                view(),
                tree.has("searchText") ? text("searchText") : null,
                Brackets.texts(tree, "id"),
                sort.isBlank() ? null : sort,
                descending(),
                number("limit", LIMIT),
                number("offset", 0),
                tree.has("cursor") ? text("cursor") : null,
                fields());
    }

    /** {@code viewId}; null when absent. */
    public @Nullable String view() {
        String view = text("viewId").strip();
        return view.isEmpty() ? null : view;
    }

    /** {@code fields, withFieldsAdditional}. */
    public Fields fields() {
        return FieldsReader.read(tree.get("fields"))
                .withAdditional(text("withFieldsAdditional").equals("true"));
    }

    public ObjectNode tree() {
        return tree;
    }

    /** A parameter as text; empty when absent. */
    public String text(String name) {
        JsonNode value = tree.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    /** A whole number; BadRequest for anything else. */
    public int number(String name, int absent) {
        Long number = longOrNull(name);
        if (number != null && number != number.intValue()) {
            throw Problems.badField(name, "number", "record.number", name, text(name));
        }
        return number == null ? absent : number.intValue();
    }

    /** A whole number of any size; null when absent, BadRequest for anything else. */
    public @Nullable Long longOrNull(String name) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            Problem problem = Problems.badField(name, "number", "record.number", name, text);
            problem.initCause(e);
            throw problem;
        }
    }

    /** A time in ISO 8601 with its zone; null when absent, BadRequest for anything else. */
    public @Nullable Instant momentOrNull(String name) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            Problem problem = Problems.badField(name, "time", "record.time", name, text);
            problem.initCause(e);
            throw problem;
        }
    }

    /** Whether {@code sortType} is -1. */
    public boolean descending() {
        return switch (text("sortType")) {
            case "", "1", "asc" -> false;
            case "-1", "desc" -> true;
            default -> throw Problems.badField("sortType", "sort", "record.sort-type");
        };
    }
}
