package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.record.Records;
import dev.artel.scenario.component.ComponentManifest.Input;
import java.util.List;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a record into the trash. */
@org.springframework.stereotype.Component
class DeleteRecord implements Component {
    private final Records records;

    DeleteRecord(Records records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "record.delete";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "data",
                "trash-2",
                "red",
                Effect.RECORD,
                true,
                List.of(Input.required("catalog", "catalog"), Input.required("id", "record")),
                List.of());
    }

    @Override
    public Touch touch() {
        return Touch.DELETES;
    }

    @Override
    public ObjectNode example() {
        return Json.object().put("catalog", "examples").put("id", "2");
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        records.remove(
                context.access(),
                context.cause(),
                inputs.get("catalog").asString(),
                inputs.get("id").asString());
        return Json.object();
    }

    @Override
    public List<HostFunction> functions() {
        return List.of(HostFunction.writing(
                "records.remove",
                "(catalog: Id, id: Id): void",
                List.of(Parameter.required("catalog", "catalog"), Parameter.required("id", "record")),
                (values, context) -> {
                    Arguments arguments = new Arguments("records.remove", values);
                    records.remove(
                            context.access(), context.cause(), arguments.id(0, "catalog"), arguments.id(1, "id"));
                    return NullNode.getInstance();
                }));
    }
}
