package dev.artel.catalog.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field as the API answers it.
 *
 * @param id the text id if there is one, else the number
 * @param prevId the number
 * @param duplicateResultWithPrevId whether values stand under both ids
 * @param comment a note for administrators; empty to everybody else
 * @param formulaConfig null: there are no computed fields yet
 * @param formulaType null: there are no computed fields yet
 */
record FieldItem(
        String id,
        String prevId,
        boolean duplicateResultWithPrevId,
        String name,
        boolean required,
        String type,
        String hint,
        boolean isSystem,
        boolean history,
        boolean filterable,
        boolean apiOnly,
        boolean hidden,
        String comment,
        ObjectNode config,
        @Nullable JsonNode visible,
        @Nullable ObjectNode formulaConfig,
        @Nullable String formulaType) {}
