package dev.artel.scenario.diagram.bpium;

import java.util.List;
import java.util.Set;

/** The components of the dialect that work with records. */
final class DataConnectors {
    private static final String CATALOG = "catalog";
    private static final Set<String> BY = Set.of(CATALOG, "var");
    private static final Set<String> FORMS = Set.of("keyvalue", "json");
    private static final Set<String> FIELDS = Set.of("all", "specified");

    static final List<Connector> ALL = List.of(
            new Data("bpiumAdd", "record.create", step -> {
                values(step);
                step.output("output", "id");
            }),
            new Data("bpiumEdit", "record.update", step -> {
                step.pass("recordId", "id");
                values(step);
                step.output("output", "id");
            }),
            new Data("bpiumGetRecord", "record.get", step -> {
                step.pass("recordId", "id");
                fields(step);
                step.output("output", "record");
            }),
            new Data("bpiumFindRecords", "record.find", DataConnectors::find),
            new Data("bpiumGetCatalog", "catalog.get", step -> step.output("output", "catalog")));

    private DataConnectors() {}

    private record Data(String id, String component, java.util.function.Consumer<Written> rest) implements Connector {
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
        step.output("output", "items");
        step.output("outputCount", "count");
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
