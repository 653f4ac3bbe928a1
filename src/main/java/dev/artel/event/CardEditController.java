package dev.artel.event;

import dev.artel.access.Access;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios that fill a card while it is edited. */
@RestController
@RequestMapping("/api/v1/catalogs/{catalog}/changes")
@Tag(name = "records")
class CardEditController {
    private final CardEdits edits;

    CardEditController(CardEdits edits) {
        this.edits = edits;
    }

    @GetMapping
    ObjectNode watched(Access access, @PathVariable String catalog) {
        return edits.watched(access, catalog);
    }

    @PostMapping
    CompletionStage<ObjectNode> ask(Access access, @PathVariable String catalog, @RequestBody ObjectNode body) {
        return edits.ask(access, catalog, new CardEdits.Edit(record(body), fields(body), values(body)));
    }

    private static @Nullable String record(ObjectNode body) {
        JsonNode record = body.path("recordId");
        if (record.isMissingNode() || record.isNull()) {
            return null;
        }
        if (!record.isString() && !record.isNumber()) {
            throw Problems.badField("recordId", "type", "event.card-record");
        }
        return record.asString().isEmpty() ? null : record.asString();
    }

    private static List<String> fields(ObjectNode body) {
        JsonNode sent = body.path("fields");
        if (!sent.isMissingNode() && !sent.isNull() && !sent.isArray()) {
            throw Problems.badField("fields", "list", "event.card-fields");
        }
        List<String> fields = new ArrayList<>();
        for (JsonNode field : sent) {
            if (!field.isString() && !field.isNumber()) {
                throw Problems.badField("fields", "list", "event.card-fields");
            }
            fields.add(field.asString());
        }
        return fields;
    }

    private static ObjectNode values(ObjectNode body) {
        JsonNode sent = body.path("values");
        if (sent.isMissingNode() || sent.isNull()) {
            return Json.object();
        }
        if (sent instanceof ObjectNode values) {
            return values;
        }
        throw Problems.badField("values", "object", "event.card-values");
    }
}
