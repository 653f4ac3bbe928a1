package dev.artel.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The structure is another one. Published within the transaction that brings it; on other nodes the revision alone tells.
 *
 * @param catalogId the catalog that changed; null when sections or the order of catalogs did
 * @param revision the structure's revision from now on
 */
public record StructureChanged(@Nullable Long catalogId, long revision) {}
