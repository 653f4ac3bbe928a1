package dev.artel.catalog.field.types;

import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.kernel.Json;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A button of the card: pressing it starts the scenarios of {@code $record.updating} that watch it. It holds no value. */
@Component
class ButtonField extends Valueless {
    @Override
    public String id() {
        return "button";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode defaults = Json.object().put("type", "button");
        defaults.putArray("items");
        return new FieldManifest(
                "structure",
                "none",
                List.of(new FieldManifest.Kind(
                        "button", "square-mouse-pointer", defaults, new SettingsForm().schema())));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        settings.kind("button");
        ObjectNode kept = settings.kept();
        kept.putArray("items");
        return kept;
    }
}
