package dev.artel.record;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Section;
import dev.artel.catalog.Sections;
import dev.artel.kernel.Json;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Makes catalogs for tests; all stand in one section. */
final class RecordFixture {
    @Autowired
    private Catalogs catalogs;

    @Autowired
    private Sections sections;

    private @Nullable Section section;

    /** A field to be made: its number is its place, from 1 on. */
    record Draft(
            @Nullable String customId, String type, String config, boolean required, boolean history, boolean hidden) {
        Draft require() {
            return new Draft(customId, type, config, true, history, hidden);
        }

        Draft untold() {
            return new Draft(customId, type, config, required, false, hidden);
        }

        Draft hide() {
            return new Draft(customId, type, config, required, history, true);
        }

        ObjectNode json() {
            ObjectNode json = Json.object()
                    .put("name", customId == null ? "Field" : customId)
                    .put("type", type)
                    .put("required", required)
                    .put("history", history)
                    .put("hidden", hidden);
            if (customId != null) {
                json.put("id", customId);
            }
            json.set("config", Json.read(config));
            return json;
        }
    }

    static Draft field(@Nullable String customId, String type, String config) {
        return new Draft(customId, type, config.replace('\'', '"'), false, true, false);
    }

    static Draft text(@Nullable String customId) {
        return field(customId, "text", "{'type':'text'}");
    }

    static Draft number(@Nullable String customId) {
        return field(customId, "number", "{'type':'number'}");
    }

    static Draft link(@Nullable String customId, boolean several, Catalog... to) {
        return link(customId, several, "", to);
    }

    /** @param more further settings, such as {@code 'accessOnly':true,} */
    static Draft link(@Nullable String customId, boolean several, String more, Catalog... to) {
        StringJoiner sources = new StringJoiner(",", "[", "]");
        for (Catalog catalog : to) {
            sources.add("{'id':'" + catalog.id() + "'}");
        }
        return field(customId, "object", "{" + more + "'multiselect':" + several + ",'catalogs':" + sources + "}");
    }

    Catalog create(Draft... fields) {
        return create("Catalog", fields);
    }

    Catalog create(String name, Draft... fields) {
        if (section == null) {
            section = sections.create(Someone.admin(), Json.object().put("name", "Records"));
        }
        ObjectNode draft = Json.object().put("name", name).put("sectionId", section.ref());
        for (Draft field : fields) {
            draft.withArray("fields").add(field.json());
        }
        return catalogs.create(Someone.admin(), draft);
    }
}
