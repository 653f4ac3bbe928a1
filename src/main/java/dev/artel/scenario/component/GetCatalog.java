package dev.artel.scenario.component;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.catalog.Forms;
import dev.artel.kernel.Json;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.ComponentManifest.Output;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the structure of a catalog: what fields it has and what may stand in them. */
@org.springframework.stereotype.Component
class GetCatalog implements Component {
    private final Catalogs catalogs;
    private final Forms forms;

    GetCatalog(Catalogs catalogs, Forms forms) {
        this.catalogs = catalogs;
        this.forms = forms;
    }

    @Override
    public String type() {
        return "catalog.get";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "data",
                "table-properties",
                "blue",
                Effect.RECORD,
                false,
                List.of(Input.required("catalog", "catalog")),
                List.of(new Output("catalog", "object")));
    }

    @Override
    public ObjectNode example() {
        return Json.object().put("catalog", "examples");
    }

    /**
     * {@code {id, name, icon, sectionId, privilegeCode, fieldPrivilegeCodes, fields}}: the fields that the account sees as the API has
     * them, by id; with the options of each ({@code config.items}) by id, too. Each has its place in {@code orderIndex}, from 1.
     */
    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        Catalog catalog = catalogs.get(context.access(), inputs.get("catalog").asString());
        Set<String> all = catalog.fields().stream().map(Field::ref).collect(Collectors.toUnmodifiableSet());
        ObjectNode form = forms.of(context.access(), catalog, all);
        ObjectNode structure = Json.object()
                .put("id", catalog.ref())
                .put("name", catalog.name())
                .put("icon", catalog.icon())
                .put("sectionId", catalog.sectionRef())
                .put(
                        "privilegeCode",
                        context.access().on(catalog.key()).privilege().code());
        structure.putObject("fieldPrivilegeCodes");
        ObjectNode fields = structure.putObject("fields");
        keyed(form.path("fields"), fields);
        fields.forEach(field -> {
            if (field.path("config").path("items").isArray()) {
                ObjectNode items = Json.object();
                keyed(field.path("config").path("items"), items);
                ((ObjectNode) field.path("config")).set("items", items);
            }
        });
        ObjectNode outputs = Json.object();
        outputs.set("catalog", structure);
        return outputs;
    }

    private static void keyed(JsonNode list, ObjectNode into) {
        int place = 0;
        for (JsonNode item : list) {
            place++;
            ObjectNode copy = (ObjectNode) item.deepCopy();
            into.set(item.path("id").asString(), copy.put("orderIndex", place));
        }
    }
}
