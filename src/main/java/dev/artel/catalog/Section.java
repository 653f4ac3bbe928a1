package dev.artel.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A folder of catalogs.
 *
 * @param id number, unique in the company
 * @param customId text id given by a person or by the platform ({@code $settings}); else null
 * @param position the smaller, the earlier in the menu
 */
public record Section(long id, @Nullable String customId, String name, String icon, int position) {
    /** The number of the section of the system catalogs. */
    public static final long SETTINGS = 1;

    /** The id as the API answers it: the text id if there is one, else the number. */
    public String ref() {
        return customId != null ? customId : Long.toString(id);
    }

    public boolean system() {
        return customId != null && customId.startsWith("$");
    }
}
