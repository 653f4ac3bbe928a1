package dev.artel.process.journal;

/** A passage that has not ended: what the engine calls it, and through which element it leads. */
record OpenPassage(String instance, String element) {}
