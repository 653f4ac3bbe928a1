package dev.artel.scenario.check;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Aggregatable;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.Sortable;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Json;
import dev.artel.kernel.Text;
import dev.artel.record.filter.saved.SavedFilters;
import dev.artel.scenario.check.FieldValues.Place;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.Inputs;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Whether what is written out for an input of a component, or for an argument of a function, fits it, and names fields and views that the
 * catalog has. What is computed, missing nodes among it, is passed over.
 */
@Component
final class WrittenInputs {
    /** What records are ordered by beside their fields. */
    private static final Set<String> COLUMNS = Set.of("id", "title", "created", "updated");

    /** Types of which the whole is told by its form alone, whatever in it is computed. */
    private static final Set<String> OPEN = Set.of("values", "map", "scope", "fields");

    private static final String VIEW = "view";

    private final Targets targets;
    private final FieldValues fields;
    private final SavedFilters views;

    WrittenInputs(Targets targets, FieldValues fields, SavedFilters views) {
        this.targets = targets;
        this.fields = fields;
        this.views = views;
    }

    /** What the input takes, in words, where the value surely does not fit it; null where it does or may. */
    static @Nullable Text misfit(JsonNode written, Input input) {
        if (written.isMissingNode() || written.isNull()) {
            return null;
        } else if (input.editor().equals("filters")) {
            return FieldValues.isFilter(written) ? null : Text.of("scenario.input-type.filters");
        }
        boolean told = OPEN.contains(input.editor()) || FieldValues.isWhole(written);
        return told ? Inputs.misfit(written, input) : null;
    }

    /** The catalog that is written out; empty when it is computed, or there is none, which is a problem. */
    Optional<Catalog> catalog(JsonNode written, Input input, Spot at, Consumer<DiagramProblem> problems) {
        JsonNode ref = FieldValues.isWhole(written) && !written.isNull() ? Inputs.convert(written, input) : null;
        return ref == null ? Optional.empty() : targets.catalog(ref.asString(), at.element(), at.label(), problems);
    }

    /** Notes fields, options and views that the catalog of the place lacks, and values that do not fit their fields. */
    void names(JsonNode written, Input input, Place place) {
        switch (input.editor()) {
            case "values" -> fields.values(written, place);
            case "filters" -> fields.filters(written, place);
            case "fields" -> wanted(listed(written, input), place);
            case "sort" -> orders(listed(written, input), place);
            case "field" -> aggregated(written, input, place);
            default -> {
                if (input.name().equals(VIEW) && FieldValues.isWhole(written)) {
                    view(written.asString(""), place);
                }
            }
        }
    }

    /** One order may stand without a list; a literal may also say it in words, such as {@code name, sum} or {@code -sum}. */
    private static JsonNode listed(JsonNode written, Input input) {
        if (written.isObject()) {
            return Json.array().add(written);
        }
        JsonNode list = written.isArray() || !FieldValues.isWhole(written) || written.isNull()
                ? written
                : Inputs.convert(written, input);
        return list == null ? written : list;
    }

    /** Ids, or objects that also say which fields of the linked records are wanted, by catalog. */
    private void wanted(JsonNode list, Place place) {
        for (JsonNode one : list) {
            JsonNode id = one.isObject() ? one.path(one.has("fieldId") ? "fieldId" : "id") : one;
            if (isRef(id)) {
                targets.field(id.asString(), List.of(place.catalog()), place.at(), place.problems());
            }
            one.path("fields")
                    .properties()
                    .forEach(linked -> targets.catalog(
                                    linked.getKey(),
                                    place.at().element(),
                                    place.at().label(),
                                    place.problems())
                            .ifPresent(catalog -> wanted(linked.getValue(), place.of(catalog))));
        }
    }

    private void orders(JsonNode list, Place place) {
        if (list.size() > 1) {
            wrong(Text.of("scenario.one-sort"), place);
        }
        for (JsonNode one : list) {
            JsonNode id = one.isObject() ? one.path("field") : one;
            String ref = isRef(id) ? id.asString().strip() : "";
            order(one.isObject() || !ref.startsWith("-") ? ref : ref.substring(1), place);
        }
    }

    private void order(String ref, Place place) {
        if (ref.isEmpty() || place.catalog().field(ref).isEmpty() && COLUMNS.contains(ref)) {
            return;
        }
        for (Field field : targets.field(ref, List.of(place.catalog()), place.at(), place.problems())) {
            if (!is(Sortable.class, field)) {
                wrong(Text.of("record.not-sortable", field.name()), place);
            }
        }
    }

    private void aggregated(JsonNode written, Input input, Place place) {
        JsonNode ref = FieldValues.isWhole(written) && !written.isNull() ? Inputs.convert(written, input) : null;
        if (ref != null) {
            for (Field field : targets.field(ref.asString(), List.of(place.catalog()), place.at(), place.problems())) {
                if (!is(Aggregatable.class, field)) {
                    wrong(Text.of("record.not-aggregatable", field.name()), place);
                }
            }
        }
    }

    private static boolean is(Class<?> ability, Field field) {
        FieldType type = field.type();
        return ability.isInstance(type) && type.storage(field.config()) instanceof Storage.Column;
    }

    private void view(String ref, Place place) {
        Catalog catalog = place.catalog();
        if (!ref.isBlank() && !views.exists(place.access(), catalog, ref)) {
            place.problems()
                    .accept(Flaw.UNKNOWN_VIEW.at(
                            place.at().element(), place.at().label(), ref, catalog.name()));
        }
    }

    private static boolean isRef(JsonNode id) {
        return id.isNumber() || id.isString() && !id.asString().isBlank();
    }

    private static void wrong(Text why, Place place) {
        place.problems()
                .accept(Flaw.WRONG_VALUE.at(place.at().element(), place.at().label(), why));
    }
}
