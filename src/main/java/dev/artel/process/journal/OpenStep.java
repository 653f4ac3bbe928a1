package dev.artel.process.journal;

import java.time.Instant;

/** A step that has not ended: of which run, where, since when. */
public record OpenStep(long runId, String element, Instant startedAt) {}
