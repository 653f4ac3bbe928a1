package dev.artel.scenario.diagram.bpium;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The components of the dialect that work with records. */
final class DataConnectors {
    private static final String CATALOG = "catalog";
    private static final Set<String> BY = Set.of(CATALOG, "var");
    private static final Set<String> FORMS = Set.of("keyvalue", "json");
    private static final Set<String> FIELDS = Set.of("all", "specified");
    private static final Set<String> WHICH = Set.of("catalogFormat", "catalogId", "catalogIdFromVar");
    private static final Set<String> SEARCH = Set.of(
            "viewId",
            "filtersFormat",
            "filters",
            "filtersJson",
            "sortField",
            "sortType",
            "fieldsFormat",
            "fieldsSpecified",
            "limit",
            "offset");
    private static final String OUTPUT = "output";
    private static final String COUNT = "outputCount";

    static final List<Connector> ALL = List.of(
            new Data("bpiumAdd", "record.create", Set.of("format", "values1", "values2"), Set.of(OUTPUT), step -> {
                values(step);
                step.output(OUTPUT, "id");
            }),
            new Data(
                    "bpiumEdit",
                    "record.update",
                    Set.of("recordId", "format", "values1", "values2"),
                    Set.of(OUTPUT),
                    step -> {
                        step.pass("recordId", "id");
                        values(step);
                        step.output(OUTPUT, "id");
                    }),
            new Data(
                    "bpiumGetRecord",
                    "record.get",
                    Set.of("recordId", "fieldsFormat", "fieldsSpecified"),
                    Set.of(OUTPUT),
                    step -> {
                        step.pass("recordId", "id");
                        fields(step);
                        step.output(OUTPUT, "record");
                    }),
            new Data("bpiumFindRecords", "record.find", SEARCH, Set.of(OUTPUT, COUNT), DataConnectors::find),
            new Data(
                    "bpiumGetCatalog",
                    "catalog.get",
                    Set.of(),
                    Set.of(OUTPUT),
                    step -> step.output(OUTPUT, "catalog")));

    private DataConnectors() {}

    /**
     * One of them.
     *
     * @param own its settings beside those that say which catalog it is
     * @param rest writes what comes after the catalog
     */
    private record Data(String id, String component, Set<String> own, Set<String> results, Consumer<Written> rest)
            implements Connector {
        @Override
        public Set<String> settings() {
            return Stream.concat(WHICH.stream(), own.stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean elevated() {
            return true;
        }

        @Override
        public void write(Written step) {
            String by = step.choice("catalogFormat", CATALOG, BY);
            step.pass(by.equals("var") ? "catalogIdFromVar" : "catalogId", CATALOG);
            rest.accept(step);
        }
    }

    private static void values(Written step) {
        String form = step.choice("format", "keyvalue", FORMS);
        step.script(
                "values",
                form.equals("json") ? whole(step, "values2") : step.has("values1") ? source(step, "values1") : "({})");
    }

    private static void find(Written step) {
        String view = step.literal("viewId");
        if (!view.equals("0")) {
            step.pass("viewId", "view");
        }
        String form = step.choice("filtersFormat", "keyvalue", FORMS);
        String filters = form.equals("json") ? "filtersJson" : "filters";
        if (step.has(filters)) {
            step.script("filters", form.equals("json") ? whole(step, filters) : source(step, filters));
        }
        sort(step);
        fields(step);
        step.pass("limit", "limit");
        step.pass("offset", "offset");
        step.output(OUTPUT, "items");
        step.output(COUNT, "count");
    }

    private static void sort(Written step) {
        if (!step.has("sortField")) {
            return;
        }
        boolean down = step.fixed("sortType").equals("-1");
        String field = step.literal("sortField");
        if (field.isEmpty()) {
            String source = ObjectScript.operand(step.told("sortField").source());
            step.script("sort", "({ field: " + source + ", desc: " + down + " })");
        } else {
            step.literal("sort", down ? "-" + field : field);
        }
    }

    private static void fields(Written step) {
        boolean some = step.choice("fieldsFormat", "all", FIELDS).equals("specified");
        if (some && step.has("fieldsSpecified")) {
            step.script("fields", whole(step, "fieldsSpecified"));
        }
    }

    /** Values by field. */
    private static String source(Written step, String name) {
        return step.told(name).source();
    }

    /** JSON that a person wrote, be it a literal or an expression. */
    private static String whole(Written step, String name) {
        Told told = step.told(name);
        String text = told instanceof Told.Text literal ? literal.text().strip() : told.source();
        return text.isEmpty() ? "({})" : text.startsWith("{") ? "(" + text + "\n)" : text;
    }
}
