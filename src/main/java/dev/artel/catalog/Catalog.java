package dev.artel.catalog;

import dev.artel.access.CatalogKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of object that the company keeps, with its fields as they are now.
 *
 * @param id number, unique in the company
 * @param customId text id given by a person or by the platform ({@code $users}); else null
 * @param sectionRef id of its section as the API answers it
 * @param fields the fields that are not in the trash, in the order of the card
 * @param revision raised by every change of the structure
 * @param table where the records stand
 */
public record Catalog(
        long id,
        @Nullable String customId,
        long sectionId,
        String sectionRef,
        String name,
        String icon,
        String manual,
        boolean history,
        List<Field> fields,
        long revision,
        RecordTable table) {

    /** The number of the catalog of employees. */
    public static final long USERS = 3;

    /** The id as the API answers it: the text id if there is one, else the number. */
    public String ref() {
        return customId != null ? customId : Long.toString(id);
    }

    public boolean answersTo(String ref) {
        return ref.equals(customId) || ref.equals(Long.toString(id));
    }

    public boolean system() {
        return customId != null && customId.startsWith("$");
    }

    public CatalogKey key() {
        return new CatalogKey(id, sectionId, system() ? customId : null);
    }

    /** The field of that number or text id. */
    public Optional<Field> field(String ref) {
        return fields.stream().filter(field -> field.answersTo(ref)).findFirst();
    }

    public Optional<Field> field(long fieldId) {
        return fields.stream().filter(field -> field.id() == fieldId).findFirst();
    }
}
