package dev.artel.event;

import dev.artel.access.Access;
import dev.artel.kernel.Exact;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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

    /**
     * What is done in a card.
     *
     * @param recordId the record, as a text or a number; absent for a new one
     * @param fields ids of what was touched: fields that were changed, or the button that was pressed; none when a new card was opened
     * @param values the fields as they stand in the card, in sent form: of a record what was changed, of a new one all of them
     */
    @Exact
    record Change(
            @Schema(implementation = String.class) @Nullable JsonNode recordId,

            @ArraySchema(schema = @Schema(implementation = String.class)) @Nullable JsonNode fields,

            @Nullable ObjectNode values) {
        private CardEdits.Edit edit() {
            return new CardEdits.Edit(record(recordId), touched(fields), values == null ? Json.object() : values);
        }
    }

    @GetMapping
    CardEdits.Watched watched(Access access, @PathVariable String catalog) {
        return edits.watched(access, catalog);
    }

    @PostMapping
    CompletionStage<CardEdits.Told> ask(Access access, @PathVariable String catalog, @RequestBody Change body) {
        return edits.ask(access, catalog, body.edit());
    }

    private static @Nullable String record(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return null;
        }
        if (!sent.isString() && !sent.isNumber()) {
            throw Problems.badField("recordId", "type", "event.card-record");
        }
        return sent.asString().isEmpty() ? null : sent.asString();
    }

    private static List<String> touched(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return List.of();
        }
        boolean ids = sent.isArray() && sent.valueStream().allMatch(field -> field.isString() || field.isNumber());
        if (!ids) {
            throw Problems.badField("fields", "list", "event.card-fields");
        }
        return sent.valueStream().map(JsonNode::asString).toList();
    }
}
