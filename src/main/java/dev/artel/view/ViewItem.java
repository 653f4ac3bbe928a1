package dev.artel.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.artel.kernel.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * A view as the API answers it.
 *
 * @param originName its name among administrators and those who give access; absent for others
 * @param personal whether it is the caller's own; else it is for everybody
 * @param privilegeCode what the caller may do in the catalog; with an own view everything
 * @param filters {@code [{id, fieldId, attr, value}]}, {@code attr} being the same as {@code fieldId}; absent in lists
 * @param problem why the view finds nothing any more; absent when it does
 */
record ViewItem(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String originName,
        boolean forRights,
        boolean personal,
        int position,
        String catalogId,
        String catalogTitle,
        String catalogIcon,
        String privilegeCode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ArrayNode filters,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Text problem) {}
