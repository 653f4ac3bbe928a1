package dev.artel.record.filter.saved;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A filter that is kept under a name.
 *
 * @param id unique in the company; rules on rights views name it
 * @param number unique within the catalog
 * @param customId text id given by a person; else null
 * @param name for everybody; empty when the view does not stand in the menu
 * @param originName for administrators
 * @param forRights whether rules may be about what it finds
 * @param owner whose own it is; null when it is for everybody
 * @param filters in the kept form, see {@link FilterForms}
 * @param position among the views of its kind
 */
public record SavedFilter(
        long id,
        long catalogId,
        long number,
        @Nullable String customId,
        String name,
        String originName,
        boolean forRights,
        @Nullable Long owner,
        ArrayNode filters,
        int position,
        Instant createdAt,
        @Nullable Long createdBy,
        Instant updatedAt,
        @Nullable Long updatedBy) {

    /** The id as the API answers it: the text id if there is one, else the number. */
    public String ref() {
        return customId != null ? customId : Long.toString(number);
    }

    public boolean answersTo(String ref) {
        return ref.equals(customId) || ref.equals(Long.toString(number));
    }

    public boolean personal() {
        return owner != null;
    }

    public boolean hidden() {
        return name.isEmpty();
    }

    /** Whether what it finds depends on who looks: on the person, or on a field of the own card. */
    public boolean relative() {
        return relative(filters);
    }

    private static boolean relative(JsonNode part) {
        return part.isContainer()
                ? part.has("currentUserField") || part.values().stream().anyMatch(SavedFilter::relative)
                : part.asString("").equals("CURRENT_USER");
    }

    boolean ownedBy(long userId) {
        return Objects.equals(owner, userId);
    }
}
