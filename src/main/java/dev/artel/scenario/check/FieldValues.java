package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Conditions;
import dev.artel.kernel.Company;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Whether values and conditions that a diagram writes out name fields that exist and fit them, as the types of the fields read them when
 * the step runs. What is computed, missing nodes among them, is passed over.
 */
@Component
final class FieldValues {
    private final Targets targets;
    private final Catalogs catalogs;
    private final Company company;
    private final Clock clock;

    FieldValues(Targets targets, Catalogs catalogs, Company company, Clock clock) {
        this.targets = targets;
        this.catalogs = catalogs;
        this.company = company;
        this.clock = clock;
    }

    /** Where something is written out. */
    record Place(Spot at, Catalog catalog, Access access, Consumer<DiagramProblem> problems) {
        Place(Node node, Catalog catalog, Access access, Consumer<DiagramProblem> problems) {
            this(Spot.of(node), catalog, access, problems);
        }

        /** The same for what is said of records of another catalog. */
        Place of(Catalog other) {
            return new Place(at, other, access, problems);
        }

        /** That setting of it. */
        Place in(Text part) {
            return new Place(at.in(part), catalog, access, problems);
        }

        /** The same, where something else becomes of its problems. */
        Place telling(Consumer<DiagramProblem> told) {
            return new Place(at, catalog, access, told);
        }
    }

    /** Values of a record, by field. */
    void values(JsonNode values, Place place) {
        values.properties()
                .forEach(entry -> value(
                        entry.getKey(),
                        entry.getValue(),
                        place,
                        (value, field) -> field.type().parse(value, field, context(place))));
    }

    /**
     * Whether it can be a filter in either form of the API, whatever its fields are: an object, or a list of such.
     *
     * @param filters as written out; missing nodes stand for what is computed
     */
    static boolean isFilter(JsonNode filters) {
        if (filters.isMissingNode()) {
            return true;
        } else if (filters.isArray()) {
            return filters.values().stream().allMatch(FieldValues::isFilter);
        } else if (!filters.isObject()) {
            return false;
        }
        return Stream.of("$or", "$and")
                .map(filters::path)
                .allMatch(parts -> parts.isMissingNode() || parts.isArray() && isFilter(parts));
    }

    /** A filter in either form of the API, see {@link dev.artel.record.filter.FilterReader}. */
    void filters(JsonNode filters, Place place) {
        if (filters.isArray()) {
            filters.values().forEach(one -> filters(one, place));
        } else if (filters.has("fieldId") || filters.has("attr")) {
            String ref =
                    filters.path(filters.has("fieldId") ? "fieldId" : "attr").asString("");
            condition(ref, filters.path("value"), place);
        } else {
            filters.properties().forEach(entry -> filter(entry.getKey(), entry.getValue(), place));
        }
    }

    /** In what form scripts find values of the field. */
    AnsweredForm form(Field field, Place place) {
        return AnsweredForm.of(field, context(place));
    }

    /** What values of the field are compared with; an option that was removed still stands in records. */
    void compared(JsonNode written, Field field, Place place) {
        List<DiagramProblem> wrong = new ArrayList<>();
        Place aside = new Place(place.at(), place.catalog(), place.access(), wrong::add);
        read(written, field, aside, (sent, of) -> Conditions.read(sent, of, context(place)));
        List<DiagramProblem> options = new ArrayList<>();
        if (!wrong.isEmpty()) {
            targets.options(written, field, place.at(), options::add);
        }
        (options.isEmpty() ? wrong : options).forEach(place.problems());
    }

    private void filter(String key, JsonNode value, Place place) {
        boolean single = value.has("fieldId") && value.has("value");
        if (single || key.equals("$or") || key.equals("$and")) {
            filters(value, place);
        } else {
            condition(key, value, place);
        }
    }

    private void condition(String ref, JsonNode value, Place place) {
        value(ref, value, place, (sent, field) -> Conditions.read(sent, field, context(place)));
    }

    private void value(String ref, JsonNode value, Place place, BiConsumer<JsonNode, Field> reader) {
        for (Field field : targets.field(ref, List.of(place.catalog()), place.at(), place.problems())) {
            List<DiagramProblem> options = new ArrayList<>();
            targets.options(value, field, place.at(), options::add);
            options.forEach(place.problems());
            if (options.isEmpty() && isWhole(value)) {
                read(value, field, place, reader);
            }
        }
    }

    private static void read(JsonNode value, Field field, Place place, BiConsumer<JsonNode, Field> reader) {
        try {
            reader.accept(value, field);
        } catch (Problem problem) {
            Text why = problem.faults().isEmpty()
                    ? problem.text()
                    : problem.faults().get(0).message();
            place.problems()
                    .accept(Flaw.WRONG_VALUE.at(place.at().element(), place.at().label(), why));
        }
    }

    /** Whether nothing in it is computed. */
    static boolean isWhole(JsonNode value) {
        return !value.isMissingNode() && value.values().stream().allMatch(FieldValues::isWhole);
    }

    private LiteralContext context(Place place) {
        return new LiteralContext(place.access(), company.zone(), clock, catalogs);
    }
}
