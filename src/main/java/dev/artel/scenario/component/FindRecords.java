package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.record.Found;
import dev.artel.record.Records;
import dev.artel.record.Search;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.ComponentManifest.Output;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds records of a catalog, a page at a time. */
@org.springframework.stereotype.Component
class FindRecords implements Component {
    private static final int DEFAULT_LIMIT = 100;
    private static final List<Input> SEARCH = List.of(
            Input.optional("filters", "filters"),
            Input.optional("search", "text"),
            Input.optional("view", "text"),
            Input.optional("sort", "sort"),
            Input.optional("limit", "number")
                    .initially(IntNode.valueOf(DEFAULT_LIMIT))
                    .within(1, Search.MOST),
            Input.optional("after", "text"),
            Input.optional("offset", "number").within(0, Integer.MAX_VALUE),
            Input.optional("fields", "fields"));

    private final Records records;

    FindRecords(Records records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "record.find";
    }

    @Override
    public ComponentManifest manifest() {
        List<Input> inputs = new ArrayList<>(List.of(Input.required("catalog", "catalog")));
        inputs.addAll(SEARCH);
        return new ComponentManifest(
                "data",
                "search",
                "blue",
                Effect.RECORD,
                true,
                List.copyOf(inputs),
                List.of(new Output("items", "records"), new Output("count", "number"), new Output("next", "text")));
    }

    @Override
    public Touch touch() {
        return Touch.READS;
    }

    @Override
    public ObjectNode example() {
        ObjectNode example = Json.object().put("catalog", "examples").put("limit", 10);
        example.putObject("filters").put("name", "Anna");
        return example;
    }

    /** Counts in a statement of its own only when there are more than this page. */
    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        String catalog = inputs.get("catalog").asString();
        Search search = RecordJson.search(inputs);
        Found found = records.find(context.access(), catalog, search);
        boolean whole = found.next() == null
                && search.offset() == 0
                && inputs.path("after").asString("").isEmpty();
        long count = whole
                ? found.items().size()
                : records.count(context.access(), catalog, search).count();
        ObjectNode outputs = page(found);
        return outputs.put("count", count);
    }

    @Override
    public List<HostFunction> functions() {
        return List.of(
                HostFunction.reading(
                        "records.find",
                        "(catalog: Id, search?: { filters?: Filters; search?: string; view?: string; sort?: { field: Id; desc?: boolean }[];"
                                + " limit?: number; after?: string | null; offset?: number; fields?: Wanted[] }): { items: Rec[]; next: string | null }",
                        List.of(Parameter.required("catalog", "catalog"), Parameter.options("search", SEARCH)),
                        (values, context) -> {
                            Arguments arguments = new Arguments("records.find", values);
                            Search search = RecordJson.search(arguments.inputs(1, SEARCH));
                            return page(records.find(context.access(), arguments.id(0, "catalog"), search));
                        }),
                HostFunction.reading(
                        "records.count",
                        "(catalog: Id, filters?: Filters): number",
                        List.of(Parameter.required("catalog", "catalog"), Parameter.optional("filters", "filters")),
                        (values, context) -> {
                            Arguments arguments = new Arguments("records.count", values);
                            Search search = Search.all().filter(arguments.filters(1));
                            return LongNode.valueOf(records.count(context.access(), arguments.id(0, "catalog"), search)
                                    .count());
                        }));
    }

    private static ObjectNode page(Found found) {
        ObjectNode page = Json.object();
        page.set("items", RecordJson.items(found));
        return page.put("next", found.next());
    }
}
