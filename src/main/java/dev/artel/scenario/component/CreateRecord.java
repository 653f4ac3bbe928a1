package dev.artel.scenario.component;

import dev.artel.kernel.BinaryFractions;
import dev.artel.kernel.Json;
import dev.artel.record.Records;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.ComponentManifest.Output;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Makes a record. */
@org.springframework.stereotype.Component
class CreateRecord implements Component {
    private final Records records;

    CreateRecord(Records records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "record.create";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "data",
                "file-plus",
                "green",
                Effect.RECORD,
                true,
                List.of(Input.required("catalog", "catalog"), Input.required("values", "values")),
                List.of(new Output("id", "id")));
    }

    @Override
    public Touch touch() {
        return Touch.CREATES;
    }

    @Override
    public ObjectNode example() {
        ObjectNode example = Json.object().put("catalog", "examples");
        example.putObject("values").put("name", "Boris").put("amount", 10);
        return example;
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        String id = records.create(
                        context.access(),
                        context.cause(),
                        inputs.get("catalog").asString(),
                        BinaryFractions.marked((ObjectNode) inputs.get("values")))
                .ref();
        return Json.object().put("id", id);
    }

    @Override
    public List<HostFunction> functions() {
        return List.of(HostFunction.writing(
                "records.create",
                "(catalog: Id, values: Values): Rec",
                List.of(Parameter.required("catalog", "catalog"), Parameter.required("values", "values")),
                (values, context) -> {
                    Arguments arguments = new Arguments("records.create", values);
                    return RecordJson.of(records.create(
                            context.access(),
                            context.cause(),
                            arguments.id(0, "catalog"),
                            BinaryFractions.marked(arguments.object(1, "values"))));
                }));
    }
}
