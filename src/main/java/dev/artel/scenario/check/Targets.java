package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Text;
import dev.artel.record.Records;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.StartEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks up what diagrams refer to, and notes what is not there. */
@Component
final class Targets {

    private final Catalogs catalogs;
    private final Records records;

    Targets(Catalogs catalogs, Records records) {
        this.catalogs = catalogs;
        this.records = records;
    }

    /** The catalog whose records start the scenario; empty when there are none or several. */
    static Optional<String> triggered(Diagram diagram) {
        List<String> catalogs = diagram.all(StartEvent.class).stream()
                .flatMap(start -> Optional.ofNullable(start.trigger()).stream())
                .flatMap(trigger -> Optional.ofNullable(trigger.catalog()).stream())
                .distinct()
                .toList();
        return catalogs.size() == 1 ? Optional.of(catalogs.get(0)) : Optional.empty();
    }

    Optional<Catalog> catalog(String ref, Node node, Consumer<DiagramProblem> problems) {
        return catalog(ref, node.id(), node.label(), problems);
    }

    Optional<Catalog> catalog(String ref, String element, Text label, Consumer<DiagramProblem> problems) {
        Optional<Catalog> catalog = catalogs.find(ref);
        if (catalog.isEmpty()) {
            problems.accept(Flaw.UNKNOWN_CATALOG.at(element, label, ref));
        }
        return catalog;
    }

    /** The field in each of the catalogs; a problem for each that lacks it. */
    List<Field> field(String ref, List<Catalog> in, Node node, Consumer<DiagramProblem> problems) {
        return field(ref, in, Spot.of(node), problems);
    }

    List<Field> field(String ref, List<Catalog> in, Spot at, Consumer<DiagramProblem> problems) {
        return in.stream()
                .flatMap(catalog -> {
                    Optional<Field> field = catalog.field(ref);
                    if (field.isEmpty()) {
                        problems.accept(Flaw.UNKNOWN_FIELD.at(at.element(), at.label(), ref, catalog.name()));
                    }
                    return field.stream();
                })
                .toList();
    }

    /**
     * Notes every option of a literal value that a choice does not have: neither by id nor by number, nor among those that were removed. A
     * text in brackets is left to the field's type.
     */
    void options(JsonNode value, Field field, Spot at, Consumer<DiagramProblem> problems) {
        if (!AnsweredForm.isChoice(field) || value.isObject() || value.isMissingNode()) {
            return;
        }
        for (JsonNode wanted : value.isArray() ? value : List.of(value)) {
            String id = wanted.isMissingNode() ? "" : wanted.asString("");
            boolean listed = value.isString() && id.strip().startsWith("[");
            if (!listed && !id.isEmpty() && !id.equals("$empty") && !isOption(id, field)) {
                problems.accept(Flaw.UNKNOWN_OPTION.at(at.element(), at.label(), id, field.name()));
            }
        }
    }

    private static boolean isOption(String id, Field field) {
        return Stream.of("items", "removedItems")
                .flatMap(key -> field.config().path(key).valueStream())
                .anyMatch(item -> item.path("id").asString("").equals(id)
                        || item.path("dbId").asString("").equals(id));
    }

    void employee(String ref, String element, Text label, Access access, Consumer<DiagramProblem> problems) {
        if (ref.isBlank() || records.find(access, CatalogKey.USERS, ref).isEmpty()) {
            problems.accept(Flaw.UNKNOWN_EMPLOYEE.at(element, label, ref));
        }
    }

    /** A group as {@code catalog:record}. */
    void group(String ref, String element, Text label, Access access, Consumer<DiagramProblem> problems) {
        int colon = ref.lastIndexOf(':');
        if (colon < 1 || colon == ref.length() - 1) {
            problems.accept(Flaw.UNKNOWN_RECORD.at(element, label, ref));
            return;
        }
        String catalog = ref.substring(0, colon);
        if (catalog(catalog, element, label, problems).isPresent()
                && records.find(access, catalog, ref.substring(colon + 1)).isEmpty()) {
            problems.accept(Flaw.UNKNOWN_RECORD.at(element, label, ref));
        }
    }
}
