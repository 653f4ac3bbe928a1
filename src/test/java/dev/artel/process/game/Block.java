package dev.artel.process.game;

import org.jspecify.annotations.Nullable;

/** Where a part of a drawing begins and what goes on from it; no last one when all of its ways end. */
record Block(String first, @Nullable String last) {}
