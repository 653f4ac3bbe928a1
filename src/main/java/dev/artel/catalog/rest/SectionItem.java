package dev.artel.catalog.rest;

import dev.artel.access.Access;
import dev.artel.catalog.Section;

/**
 * A section as the API answers it.
 *
 * @param priority the smaller, the earlier in the menu
 * @param privilegeCode what the caller may do with a catalog in it
 */
record SectionItem(String id, String icon, String name, int priority, String privilegeCode) {
    static SectionItem of(Section section, Access access) {
        return new SectionItem(
                section.ref(),
                section.icon(),
                section.name(),
                section.position(),
                access.onSection(section.id(), section.system() ? section.customId() : null)
                        .privilege()
                        .code());
    }
}
