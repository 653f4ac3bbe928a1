package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.record.Search;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.ComponentManifest.Output;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one record. */
@org.springframework.stereotype.Component
class GetRecord implements Component {
    private final Records records;

    GetRecord(Records records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "record.get";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "data",
                "file-text",
                "blue",
                Effect.RECORD,
                true,
                List.of(
                        Input.required("catalog", "catalog"),
                        Input.required("id", "record"),
                        Input.optional("fields", "fields")),
                List.of(new Output("record", "record")));
    }

    @Override
    public Touch touch() {
        return Touch.READS;
    }

    @Override
    public ObjectNode example() {
        return Json.object().put("catalog", "examples").put("id", "1");
    }

    /** A record that is absent or not visible is a NotFound. */
    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        String catalog = inputs.get("catalog").asString();
        String id = inputs.get("id").asString();
        Rec rec = read(context, catalog, id, inputs.get("fields")).orElseThrow(Problems::notFound);
        ObjectNode outputs = Json.object();
        outputs.set("record", RecordJson.of(rec));
        return outputs;
    }

    @Override
    public List<HostFunction> functions() {
        return List.of(HostFunction.reading(
                "records.get",
                "(catalog: Id, id: Id, options?: { fields?: Wanted[] }): Rec | null",
                List.of(
                        Parameter.required("catalog", "catalog"),
                        Parameter.required("id", "record"),
                        Parameter.options("options", List.of(Input.optional("fields", "fields")))),
                (values, context) -> {
                    Arguments arguments = new Arguments("records.get", values);
                    return read(
                                    context,
                                    arguments.id(0, "catalog"),
                                    arguments.id(1, "id"),
                                    arguments.options(2).get("fields"))
                            .<JsonNode>map(RecordJson::of)
                            .orElse(NullNode.getInstance());
                }));
    }

    private Optional<Rec> read(StepContext context, String catalog, String id, @Nullable JsonNode fields) {
        if (fields == null) {
            return records.find(context.access(), catalog, id);
        }
        Search search = Search.all()
                .ids(List.of(id))
                .fields(RecordJson.fields(fields, 0))
                .limit(1);
        return records.find(context.access(), catalog, search).items().stream().findFirst();
    }
}
