package dev.artel.scenario.component;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What scripts can ask of the structure. */
@Configuration(proxyBeanMethods = false)
class CatalogFunctions {
    @Bean
    HostFunction catalogsGet(Catalogs catalogs) {
        return HostFunction.reading(
                "catalogs.get",
                "(catalog: Id): { id: string; name: string; fields: { id: string; name: string; type: string; kind: string;"
                        + " required: boolean; options: { id: string; name: string }[] }[] }",
                List.of(Parameter.required("catalog", "catalog")),
                (values, context) -> {
                    String ref = new Arguments("catalogs.get", values).id(0, "catalog");
                    return json(catalogs.get(context.access(), ref));
                });
    }

    private static ObjectNode json(Catalog catalog) {
        ObjectNode json = Json.object().put("id", catalog.ref()).put("name", catalog.name());
        ArrayNode fields = json.putArray("fields");
        for (Field field : catalog.fields()) {
            ObjectNode shown = fields.addObject()
                    .put("id", field.ref())
                    .put("name", field.name())
                    .put("type", field.type().id())
                    .put("kind", field.kind())
                    .put("required", field.required());
            ArrayNode options = shown.putArray("options");
            field.config()
                    .path("items")
                    .forEach(item -> options.addObject()
                            .put("id", item.path("id").asString(""))
                            .put("name", item.path("name").asString("")));
        }
        return json;
    }
}
