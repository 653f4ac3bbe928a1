package dev.artel.scenario.component;

import dev.artel.kernel.BinaryFractions;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.ComponentManifest.Input;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a host function, checked like the inputs of a component. */
public record Arguments(String function, ArrayNode values) {
    /** A required id: text, number, or a record or link. */
    public String id(int position, String name) {
        return required(position, name, "record").asString();
    }

    public ObjectNode object(int position, String name) {
        return (ObjectNode) required(position, name, "values");
    }

    public @Nullable JsonNode optional(int position, String name, String editor) {
        return converted(values.path(position), name, editor);
    }

    /** The filters at that position; null when they are missing. */
    public @Nullable JsonNode filters(int position) {
        JsonNode filters = optional(position, "filters", "filters");
        return filters == null ? null : BinaryFractions.marked(filters);
    }

    /** The object of options at that position; an empty one when it is missing. */
    public ObjectNode options(int position) {
        JsonNode options = values.path(position);
        if (options.isMissingNode() || options.isNull()) {
            return Json.object();
        }
        JsonNode object = converted(options, "options", "values");
        return object == null ? Json.object() : (ObjectNode) object;
    }

    /** The object at that position with its members converted like the inputs of a component; what is not set is absent. */
    public ObjectNode inputs(int position, List<Input> inputs) {
        ObjectNode sent = options(position);
        ObjectNode converted = Json.object();
        for (Input input : inputs) {
            JsonNode value = converted(sent.path(input.name()), input.name(), input);
            if (value != null) {
                converted.set(input.name(), value);
            } else if (input.initial() != null) {
                converted.set(input.name(), input.initial());
            } else if (input.required()) {
                throw bad(input.name(), "required", Text.of("scenario.argument-required", function, input.name()));
            }
        }
        return converted;
    }

    private JsonNode required(int position, String name, String editor) {
        JsonNode value = converted(values.path(position), name, editor);
        if (value == null) {
            throw bad(name, "required", Text.of("scenario.argument-required", function, name));
        }
        return value;
    }

    private @Nullable JsonNode converted(JsonNode value, String name, String editor) {
        return converted(value, name, Input.optional(name, editor));
    }

    private @Nullable JsonNode converted(JsonNode value, String name, Input input) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        JsonNode converted = Inputs.convert(value, input);
        if (converted == null) {
            Text what = InputTypes.words(input);
            throw bad(name, "invalid", Text.of("scenario.argument-invalid", function, name, what));
        }
        return converted;
    }

    private static Problem bad(String name, String code, Text text) {
        return new Problem(Problems.BAD_REQUEST, text, List.of(Fault.field(name, code, text)), Map.of());
    }
}
