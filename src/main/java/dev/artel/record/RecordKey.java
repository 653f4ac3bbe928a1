package dev.artel.record;

/** One record: the numbers of its catalog and of itself. */
public record RecordKey(long catalogId, long recordId) {}
