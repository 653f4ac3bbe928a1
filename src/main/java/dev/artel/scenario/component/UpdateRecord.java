package dev.artel.scenario.component;

import dev.artel.kernel.BinaryFractions;
import dev.artel.kernel.Json;
import dev.artel.record.Changed;
import dev.artel.record.Records;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.ComponentManifest.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes fields of a record. */
@org.springframework.stereotype.Component
class UpdateRecord implements Component {
    private static final Input VERSION = Input.optional("version", "number").within(0, Integer.MAX_VALUE);

    private final Records records;

    UpdateRecord(Records records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "record.update";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "data",
                "file-pen",
                "green",
                Effect.RECORD,
                true,
                List.of(
                        Input.required("catalog", "catalog"),
                        Input.required("id", "record"),
                        Input.required("values", "values"),
                        VERSION),
                List.of(new Output("changed", "fields"), new Output("id", "id")));
    }

    @Override
    public Touch touch() {
        return Touch.UPDATES;
    }

    @Override
    public ObjectNode example() {
        ObjectNode example = Json.object().put("catalog", "examples").put("id", "1");
        example.putObject("values").put("amount", 20);
        return example;
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        Changed changed = records.update(
                context.access(),
                context.cause(),
                inputs.get("catalog").asString(),
                inputs.get("id").asString(),
                BinaryFractions.marked((ObjectNode) inputs.get("values")),
                version(inputs.path("version")));
        return changed(changed).put("id", inputs.get("id").asString());
    }

    @Override
    public List<HostFunction> functions() {
        return List.of(HostFunction.writing(
                "records.update",
                "(catalog: Id, id: Id, values: Values, options?: { version?: number }): { changed: string[] }",
                List.of(
                        Parameter.required("catalog", "catalog"),
                        Parameter.required("id", "record"),
                        Parameter.required("values", "values"),
                        Parameter.options("options", List.of(VERSION))),
                (values, context) -> {
                    Arguments arguments = new Arguments("records.update", values);
                    return changed(records.update(
                            context.access(),
                            context.cause(),
                            arguments.id(0, "catalog"),
                            arguments.id(1, "id"),
                            BinaryFractions.marked(arguments.object(2, "values")),
                            version(arguments.options(3).path("version"))));
                }));
    }

    private static @Nullable Long version(JsonNode sent) {
        Integer version = InputTypes.whole(sent, "version");
        return version == null ? null : Long.valueOf(version);
    }

    private static ObjectNode changed(Changed changed) {
        ArrayNode fields = Json.array();
        changed.fields().forEach(fields::add);
        ObjectNode outputs = Json.object();
        outputs.set("changed", fields);
        return outputs;
    }
}
