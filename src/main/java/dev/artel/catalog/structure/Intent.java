package dev.artel.catalog.structure;

/**
 * A row of structure_intent.
 *
 * @param payload JSON text of the {@link Plan}
 */
record Intent(long id, long catalogId, String payload, long createdBy) {}
