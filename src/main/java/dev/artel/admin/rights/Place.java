package dev.artel.admin.rights;

import dev.artel.access.Right;
import dev.artel.access.RightsObject;
import dev.artel.catalog.Catalog;
import dev.artel.record.filter.saved.SavedFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object that somebody may see, with those that hold it.
 *
 * @param named the object as the API names it: {@code sectionId, catalogId, viewId, recordId}
 * @param name what people call it
 * @param catalog the catalog, or that of the view or record; null for a section
 * @param right what the person may do with the object
 * @param around the objects whose rules hold here, too, the nearest first
 * @param view the rights view; null for the others
 */
record Place(
        RightsObject object,
        ObjectNode named,
        String name,
        @Nullable Catalog catalog,
        Right right,
        List<Place> around,
        @Nullable SavedFilter view) {

    Place(
            RightsObject object,
            ObjectNode named,
            String name,
            @Nullable Catalog catalog,
            Right right,
            List<Place> around) {
        this(object, named, name, catalog, right, around, null);
    }
}
