package dev.artel.catalog.field.types;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Referencing;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The filter value {@code {"currentUserField": "<field of $users>"}}: whatever stands in that field of the asking person's own card.
 * Everybody may use every link of their own card, also where the field is hidden from them: who they are to the rules is no secret.
 */
final class CardValue {
    private static final String KEY = "currentUserField";

    private CardValue() {}

    static boolean is(JsonNode sent) {
        return sent.has(KEY);
    }

    /**
     * @param targets catalogs that the filtered field points to
     * @throws dev.artel.kernel.Problem BadRequest unless the card has such a field and it points to one of them
     */
    static Condition.InCard condition(JsonNode sent, Field field, Set<Long> targets, FilterContext context) {
        Field card = cardField(sent, field, context);
        List<Long> shared = ((Referencing) card.type())
                .targets(card).stream().filter(targets::contains).sorted().toList();
        if (shared.isEmpty()) {
            throw Values.bad(field, "card-field", "field.card.other-catalogs", card.name());
        }
        return new Condition.InCard(context.access().actor().userId(), card.id(), shared);
    }

    static ObjectNode numbered(JsonNode sent, Field field, FilterContext context) {
        return Json.object()
                .put(KEY, Long.toString(cardField(sent, field, context).id()));
    }

    static ObjectNode named(JsonNode kept, FilterContext context) {
        String number = kept.path(KEY).asString("");
        return Json.object().put(KEY, cardField(number, context).map(Field::ref).orElse(number));
    }

    private static Field cardField(JsonNode sent, Field field, FilterContext context) {
        String ref = sent.path(KEY).asString("");
        Field card =
                cardField(ref, context).orElseThrow(() -> Values.bad(field, "card-field", "field.card.unknown", ref));
        if (!(card.type() instanceof Referencing)) {
            throw Values.bad(field, "card-field", "field.card.no-link", card.name());
        }
        return card;
    }

    private static Optional<Field> cardField(String ref, FilterContext context) {
        return context.catalog(Catalog.USERS).flatMap(users -> users.field(ref));
    }
}
