package dev.artel.record.link;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which records a link may point to.
 *
 * @param title part of the title; empty for any
 * @param catalog only from that one (number or text id); null for all sources of the field
 * @param filters {@code [{catalogId, viewId, filters}]} by catalog, as a tree or JSON text; null for none
 * @param limit 1 to 1,000 in all
 */
public record CandidateSearch(
        String title, @Nullable String catalog, @Nullable JsonNode filters, int limit) {}
