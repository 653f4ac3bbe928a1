package dev.artel.access;

import org.jspecify.annotations.Nullable;

/**
 * A catalog as far as rights need to know it.
 *
 * @param id its number
 * @param sectionId the number of its section
 * @param systemId its text id when the platform owns it, such as {@code $users}; else null
 */
public record CatalogKey(long id, long sectionId, @Nullable String systemId) {
    /** The text id of the catalog of employees. */
    public static final String USERS = "$users";
}
