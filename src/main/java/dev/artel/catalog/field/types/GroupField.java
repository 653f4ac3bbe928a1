package dev.artel.catalog.field.types;

import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.kernel.Json;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A heading or a tab: groups all fields below it up to the next one. It holds no value. */
@Component
class GroupField extends Valueless {
    @Override
    public String id() {
        return "group";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode form = new SettingsForm().flag("tab").schema();
        return new FieldManifest(
                "structure", "none", List.of(new FieldManifest.Kind("", "heading", Json.object(), form)));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        boolean tab = new Settings(sent, context).flag("tab", false);
        return tab ? Json.object().put("tab", true) : Json.object();
    }
}
