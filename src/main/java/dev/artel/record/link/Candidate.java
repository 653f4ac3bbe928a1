package dev.artel.record.link;

import dev.artel.catalog.Catalog;

/** A record that a link may point to. */
public record Candidate(Catalog catalog, String ref, String title) {}
