package dev.artel.catalog.rest;

import java.util.List;
import java.util.Map;

/**
 * A catalog as the API answers it, with the fields that the caller may see.
 *
 * @param manual the instruction for people
 * @param fieldPrivilegeCodes rights on single fields ({@code view, edit}) where they are other than on the rest
 * @param canCreate whether records may be made here, be it only such as a rights view allows: then {@code privilegeCode} may be lower
 * @param createFieldPrivilegeCodes fields of a new record that the caller cannot write, as {@code view}; empty without {@code canCreate}
 * @param revision raised by every change of the structure
 */
record CatalogItem(
        String id,
        String sectionId,
        String icon,
        String name,
        Chat chat,
        boolean history,
        List<FieldItem> fields,
        String privilegeCode,
        Map<String, String> fieldPrivilegeCodes,
        boolean canCreate,
        Map<String, String> createFieldPrivilegeCodes,
        String manual,
        long revision) {

    /** Counters of the conversations; none are kept yet. */
    record Chat(int newChats) {}
}
